import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query'
import { chunk } from 'es-toolkit'
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

/**
 * The products that the server proposes for these listings, by seller SKU. Sends one request for every 25 listings that
 * are not known yet.
 */
export function useProposals(storeId: string, sellerSkus: readonly string[]) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['proposals', storeId, sellerSkus],
    queryFn: async ({ signal, client }): Promise<ReadonlyMap<string, Proposal>> => {
      const known = knownProposals(client, storeId)
      const unknown = sellerSkus.filter((sellerSku) => known.get(sellerSku) === undefined)
      for (const some of chunk(unknown, PROPOSED_AT_ONCE)) {
        const body: ProposalsRequest = { sellerSkus: some }
        const path = `${storePath(storeId)}/proposals`
        const { proposals } = unwrap(await api<ProposalsReply>({ method: 'POST', path, body, signal }))
        const bySellerSku = new Map(proposals.map((proposal) => [proposal.sellerSku, proposal]))
        for (const sellerSku of some) known.set(sellerSku, bySellerSku.get(sellerSku) ?? null)
      }
      return new Map(
        sellerSkus.flatMap((sellerSku) => {
          const proposal = known.get(sellerSku)
          return proposal ? [[sellerSku, proposal] as const] : []
        }),
      )
    },
    enabled: sellerSkus.length > 0,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  })
}

/**
 * What was asked for stays known, so that a longer list asks only for its new listings and a dialog asks for nothing.
 * Null: the server proposes no product.
 */
function knownProposals(client: QueryClient, storeId: string) {
  const keyOf = (sellerSku: string) => ['proposed', storeId, sellerSku]
  return {
    get: (sellerSku: string) => client.getQueryData<Proposal | null>(keyOf(sellerSku)),
    set: (sellerSku: string, proposal: Proposal | null) => client.setQueryData(keyOf(sellerSku), proposal),
  }
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
