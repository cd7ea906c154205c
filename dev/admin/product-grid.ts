import type { Express } from 'express'
import { ims } from '../world'
import type { AdminOptions } from './admin-options'

/** What Catalog, Products shows: Commerce's own columns beside those that the app declares. */
export interface ProductGrid {
  readonly massActions: readonly MassAction[]
  readonly columns: readonly { readonly id: string; readonly label: string }[]
  readonly rows: readonly {
    readonly sku: string
    readonly name: string
    readonly cells: Readonly<Record<string, string>>
  }[]
}

/** An action for the selected rows, whose page opens in a frame. */
export interface MassAction {
  readonly label: string
  /** Below the page's address. */
  readonly path: string
  readonly selectionLimit?: number
  readonly sandboxPermissions?: readonly string[]
}

interface Declared {
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

/** As many rows as the largest page of Commerce's grid. */
const PAGE_SIZE = 200

/** The product grid as Admin UI SDK v2 fills it: columns by what `app-config` says, cells by the action that it names. */
export function addProductGrid(
  app: Express,
  options: AdminOptions & { getToken: () => Promise<string> },
): void {
  app.get('/__world/product-grid', async (_request, response) => {
    const products = await answerOf<Product[]>(await fetch(`${options.commerceUrl}/__products`))
    const shown = products.slice(0, PAGE_SIZE)
    const headers = {
      authorization: `Bearer ${await options.getToken()}`,
      'x-gw-ims-org-id': ims.orgId,
      'content-type': 'application/json',
    }
    const actions = `${options.runtimeUrl}/api/v1/web`
    const { adminUi } = await answerOf<Declared>(
      await fetch(`${actions}/app-management/app-config`, { headers }),
    )
    const declared = adminUi.product?.gridColumns
    const massActions = adminUi.product?.massActions ?? []
    if (!declared)
      return void response.json({
        massActions,
        columns: [],
        rows: withCells(shown, {}),
      } satisfies ProductGrid)
    const { runtimeAction, columns } = declared
    const body = { requestId: crypto.randomUUID(), gridType: 'product', ids: shown.map(({ sku }) => sku) }
    const { data } = await answerOf<GridReply>(
      await fetch(`${actions}/${runtimeAction}`, { method: 'POST', headers, body: JSON.stringify(body) }),
    )
    response.json({ massActions, columns, rows: withCells(shown, data) } satisfies ProductGrid)
  })
}

function withCells(products: readonly Product[], data: GridReply['data']): ProductGrid['rows'] {
  return products.map(({ sku, name }) => ({ sku, name, cells: data[sku] ?? data['*'] ?? {} }))
}

async function answerOf<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
  return (await answer.json()) as T
}
