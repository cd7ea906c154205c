import { getGridColumnAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/grid-columns'
import { getMassActionAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/mass-actions'
import type { Express, Request } from 'express'
import { ims } from '../world'
import type { AdminOptions } from './admin-options'
import { generationOf, isAllowed } from './permissions'

/** What Catalog, Products shows: Commerce's own columns and those of the app. */
export interface ProductGrid {
  readonly massActions: readonly MassAction[]
  readonly columns: readonly (Protected & { readonly label: string })[]
  readonly rows: readonly {
    readonly sku: string
    readonly name: string
    readonly cells: Readonly<Record<string, string>>
  }[]
}

interface Protected {
  readonly id: string
  /** True: the user's role must allow it. */
  readonly aclProtected?: boolean
}

/** An action for the selected rows, whose page opens in a frame. */
export interface MassAction extends Protected {
  readonly label: string
  /** Below the page's address. */
  readonly path: string
  readonly selectionLimit?: number
  readonly sandboxPermissions?: readonly string[]
}

interface Declared {
  readonly metadata: { readonly id: string }
  readonly adminUi: {
    readonly product?: {
      readonly massActions?: readonly MassAction[]
      readonly gridColumns?: { readonly runtimeAction: string; readonly columns: ProductGrid['columns'] }
    }
  }
}

interface Product {
  readonly sku: string
  readonly name: string
}

interface GridReply {
  readonly data: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The largest page size of Commerce's grid. */
const PAGE_SIZE = 200

/**
 * The product grid as Admin UI SDK v2 fills it. `app-config` declares columns and actions, the user's role allows them,
 * and the named action fills the cells. An older Commerce has none of them.
 */
export function addProductGrid(
  app: Express,
  options: AdminOptions & { readonly tokenOf: (request: Request) => Promise<string> },
): void {
  app.get('/__world/product-grid', async (request, response) => {
    const products = await answerOf<Product[]>(await fetch(`${options.commerceUrl}/__products`))
    const shown = products.slice(0, PAGE_SIZE)
    const empty: ProductGrid = { massActions: [], columns: [], rows: withCells(shown, {}) }
    if ((await generationOf(options)) === 'v1') return void response.json(empty)
    const token = await options.tokenOf(request)
    const headers = {
      authorization: `Bearer ${token}`,
      'x-gw-ims-org-id': ims.orgId,
      'content-type': 'application/json',
    }
    const actions = `${options.runtimeUrl}/api/v1/web`
    const { metadata, adminUi } = await answerOf<Declared>(
      await fetch(`${actions}/app-management/app-config`, { headers }),
    )
    const { gridColumns, massActions = [] } = adminUi.product ?? {}
    const mayUse = (resourceOf: typeof getGridColumnAclResourceId) => (item: Protected) =>
      item.aclProtected !== true || isAllowed(options, token, resourceOf(metadata.id, 'product', item.id))
    const grid = {
      ...empty,
      massActions: await filtered(massActions, mayUse(getMassActionAclResourceId)),
      columns: await filtered(gridColumns?.columns ?? [], mayUse(getGridColumnAclResourceId)),
    }
    if (!gridColumns || grid.columns.length === 0) return void response.json(grid)
    const body = { requestId: crypto.randomUUID(), gridType: 'product', ids: shown.map(({ sku }) => sku) }
    const { data } = await answerOf<GridReply>(
      await fetch(`${actions}/${gridColumns.runtimeAction}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      }),
    )
    response.json({ ...grid, rows: withCells(shown, data) })
  })
}

async function filtered<T>(
  items: readonly T[],
  isTaken: (item: T) => boolean | Promise<boolean>,
): Promise<readonly T[]> {
  const taken = await Promise.all(items.map(isTaken))
  return items.filter((_item, index) => taken[index])
}

function withCells(products: readonly Product[], data: GridReply['data']): ProductGrid['rows'] {
  return products.map(({ sku, name }) => ({ sku, name, cells: data[sku] ?? data['*'] ?? {} }))
}

async function answerOf<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
  return (await answer.json()) as T
}
