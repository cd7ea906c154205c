import type { Router } from 'express'
import { websites } from '../world'
import { parseQuery } from './query'
import { parseSearchCriteria, presentCriteria, search } from './search-criteria'
import { presentStock } from './stock-routes'
import type { CommerceWorld } from './types'

const names = { eu: 'Veldkeuken Europe', us: 'Veldkeuken United States', base: 'Main Website' } as const
const ordered = (['base', 'eu', 'us'] as const).map((code) => ({ code, ...websites[code] }))

type Row = Readonly<Record<string, string | number | boolean>>

/** Websites, store views, sources, stocks and their links. */
export function addStoreRoutes(router: Router, world: CommerceWorld): void {
  router.get('/store/websites', (_request, response) => {
    const rows = ordered.map(({ code, websiteId }) => ({
      id: websiteId,
      code,
      name: names[code],
      default_group_id: websiteId,
    }))
    response.json([{ id: 0, code: 'admin', name: 'Admin', default_group_id: 0 }, ...rows])
  })
  router.get('/store/storeViews', (_request, response) => {
    const rows = ordered.map(({ code, websiteId, storeViewCode }) => ({
      id: websiteId,
      code: storeViewCode,
      name: `${names[code]}, English`,
      website_id: websiteId,
      store_group_id: websiteId,
      is_active: 1,
    }))
    const admin = { id: 0, code: 'admin', name: 'Admin', website_id: 0, store_group_id: 0, is_active: 1 }
    response.json([admin, ...rows])
  })
  router.get('/store/storeGroups', (_request, response) => {
    const rows = ordered.map(({ code, websiteId }) => ({
      id: websiteId,
      website_id: websiteId,
      root_category_id: 2,
      default_store_id: websiteId,
      name: names[code],
      code: `${code}_store`,
    }))
    response.json(rows)
  })
  addInventoryLists(router, world)
}

function addInventoryLists(router: Router, world: CommerceWorld): void {
  const list = (
    path: string,
    required: boolean,
    rows: () => readonly Row[],
    present = (row: Row): unknown => row,
  ) =>
    router.get(path, (request, response) => {
      const criteria = parseSearchCriteria(
        parseQuery(request.originalUrl),
        required,
        world.behaviour.pageSizeMaximum,
      )
      const found = search(rows(), criteria, (row, field) => {
        const value = row[field]
        return typeof value === 'boolean' ? Number(value) : value
      })
      const items = found.rows.map(present)
      response.json({ items, search_criteria: presentCriteria(criteria), total_count: found.total })
    })

  list('/inventory/sources', false, () =>
    world.state.sources.map(({ code, name, countryCode, enabled }) => ({
      source_code: code,
      name,
      enabled,
      country_id: countryCode,
      postcode: '1000',
      use_default_carrier_config: true,
    })),
  )
  list(
    '/inventory/stocks',
    false,
    () => world.state.stocks.map(({ id, name }) => ({ stock_id: id, name })),
    (row) => {
      const stock = world.state.stocks.find((one) => one.id === row.stock_id)
      return stock && presentStock(stock)
    },
  )
  list('/inventory/stock-source-links', true, () =>
    world.state.stocks.flatMap((stock) =>
      stock.sources.map((code, index) => ({ stock_id: stock.id, source_code: code, priority: index + 1 })),
    ),
  )
}
