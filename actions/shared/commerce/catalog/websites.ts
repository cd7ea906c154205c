import * as v from 'valibot'
import { type CommerceClient, type CommerceFailure, unreadable } from '../client/commerce-client'
import { commerceId } from '../client/commerce-values'

/** A Commerce website, with the store view in whose configuration its stock is read. */
export interface CommerceWebsite {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly storeView: string
}

export type WebsitesReply =
  | { readonly kind: 'read'; readonly websites: readonly CommerceWebsite[] }
  | CommerceFailure

const websites = v.array(
  v.object({ id: v.union([commerceId, v.literal(0), v.literal('0')]), code: v.string(), name: v.string() }),
)
const storeViews = v.array(
  v.object({
    id: v.union([commerceId, v.literal(0), v.literal('0')]),
    code: v.string(),
    website_id: v.union([commerceId, v.literal(0), v.literal('0')]),
  }),
)

/** Every website that has a store view, without `admin`. */
export async function readWebsites(commerce: CommerceClient): Promise<WebsitesReply> {
  const [sites, views] = await Promise.all([commerce.get('store/websites'), commerce.get('store/storeViews')])
  if (sites.kind === 'failed') return sites
  if (views.kind === 'failed') return views
  const parsedSites = v.safeParse(websites, sites.body)
  const parsedViews = v.safeParse(storeViews, views.body)
  if (!parsedSites.success || !parsedViews.success) return unreadable()
  return {
    kind: 'read',
    websites: parsedSites.output.flatMap(({ id, code, name }) => {
      const view = parsedViews.output.find(
        (each) => Number(each.website_id) === Number(id) && Number(each.id) > 0,
      )
      return view && Number(id) > 0 ? [{ id: Number(id), code, name, storeView: view.code }] : []
    }),
  }
}

/** Website id by store view id. */
export async function readWebsiteIds(
  commerce: CommerceClient,
): Promise<{ readonly kind: 'read'; readonly ids: ReadonlyMap<number, number> } | CommerceFailure> {
  const views = await commerce.get('store/storeViews')
  if (views.kind === 'failed') return views
  const parsed = v.safeParse(storeViews, views.body)
  if (!parsed.success) return unreadable()
  return {
    kind: 'read',
    ids: new Map(parsed.output.map(({ id, website_id }) => [Number(id), Number(website_id)])),
  }
}
