import type { ProductGrid } from '../product-grid'
import { element } from './element'

/** Catalog, Products: each product with the columns of the app. */
export async function showProducts(stage: HTMLElement): Promise<void> {
  stage.replaceChildren(element('p', { className: 'stage__state', role: 'status' }, 'Loading the products…'))
  const answer = await fetch('/__world/product-grid')
  if (!answer.ok) {
    stage.replaceChildren(
      element('p', { className: 'stage__state', role: 'alert' }, 'The app does not answer.'),
    )
    return
  }
  const { columns, rows } = (await answer.json()) as ProductGrid
  const heads = ['SKU', 'Name', ...columns.map(({ label }) => label)].map((label) =>
    element('th', { scope: 'col' }, label),
  )
  const lines = rows.map(({ sku, name, cells }) => {
    const texts = [sku, name, ...columns.map(({ id }) => cells[id] ?? '')]
    return element('tr', {}, ...texts.map((text) => element('td', {}, text)))
  })
  const table = element(
    'table',
    { className: 'products' },
    element('caption', {}, 'Products'),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines),
  )
  stage.replaceChildren(element('div', { className: 'stage__page' }, table))
}
