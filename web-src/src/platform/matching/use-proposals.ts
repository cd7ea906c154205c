import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query'
import type {
  ProductsReply,
  Proposal,
  ProposalsReply,
  ProposalsRequest,
} from '../../../../actions/admin-api/contract/matching'
import { unwrap, useAdminApi } from '../api/admin-api-context'
import { storePath } from '../api/use-store'

/** The server's limit per request. */
export const PROPOSED_AT_ONCE = 25
const FRESH_MS = 300_000

/** The products that the server proposes for these listings, by seller SKU. One request for each 25 listings. */
export function useProposals(storeId: string, sellerSkus: readonly string[]) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['proposals', storeId, sellerSkus],
    queryFn: async ({ signal, client }): Promise<ReadonlyMap<string, Proposal>> => {
      const pages = Array.from({ length: Math.ceil(sellerSkus.length / PROPOSED_AT_ONCE) }, (_, page) =>
        sellerSkus.slice(page * PROPOSED_AT_ONCE, (page + 1) * PROPOSED_AT_ONCE),
      )
      const found: Proposal[] = []
      for (const page of pages) {
        const ask = async () => {
          const body: ProposalsRequest = { sellerSkus: page }
          const path = `${storePath(storeId)}/proposals`
          return unwrap(await api<ProposalsReply>({ method: 'POST', path, body, signal })).proposals
        }
        found.push(...(await askOnce(client, ['proposed', storeId, page], ask)))
      }
      return new Map(found.map((proposal) => [proposal.sellerSku, proposal]))
    },
    enabled: sellerSkus.length > 0,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  })
}

/** A page that was asked for stays known while further pages are added. */
function askOnce(
  client: QueryClient,
  queryKey: readonly unknown[],
  queryFn: () => Promise<readonly Proposal[]>,
): Promise<readonly Proposal[]> {
  return client.fetchQuery({ queryKey, queryFn, staleTime: FRESH_MS })
}

/** Products by part of their SKU or words of their name. Sends no request for less than two characters. */
export function useProducts(text: string) {
  const api = useAdminApi()
  const wanted = text.trim()
  return useQuery({
    queryKey: ['products', wanted],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ text: wanted })
      return unwrap(await api<ProductsReply>({ path: `/products?${query}`, signal })).products
    },
    enabled: wanted.length > 1,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  })
}
