import type { Session } from '../open-session'
import type { MassAction, ProductGrid } from '../product-grid'
import { element } from './element'
import { openMassAction } from './extension-frames'

/** Catalog, Products: each product with the app's columns, and the app's mass actions. */
export async function showProducts(stage: HTMLElement, session: Session): Promise<void> {
  stage.replaceChildren(element('p', { className: 'stage__state', role: 'status' }, 'Loading the products…'))
  const answer = await fetch(`/__world/product-grid${window.location.search}`)
  if (!answer.ok) {
    stage.replaceChildren(
      element('p', { className: 'stage__state', role: 'alert' }, 'The app does not answer.'),
    )
    return
  }
  const grid = (await answer.json()) as ProductGrid
  const table = productTable(grid)
  const selectedIds = () =>
    [...table.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
  const open = async ({ label, path, selectionLimit, sandboxPermissions }: MassAction) => {
    const ids = selectedIds()
    if (ids.length === 0 || ids.length > (selectionLimit ?? ids.length)) return
    const sandbox = sandboxPermissions?.join(' ') ?? ''
    const onClose = () => void showProducts(stage, session)
    await openMassAction(stage, session, { label, path, sandbox, selectedIds: ids, onClose })
  }
  const actions = grid.massActions.map((action) => {
    const button = element('button', { className: 'button', type: 'button' }, action.label)
    button.addEventListener('click', () => void open(action))
    return button
  })
  const bar = element('div', { className: 'products__actions' }, ...actions)
  stage.replaceChildren(element('div', { className: 'stage__page' }, bar, table))
}

function productTable({ columns, rows }: ProductGrid): HTMLTableElement {
  const heads = ['Select', 'SKU', 'Name', ...columns.map(({ label }) => label)].map((label) =>
    element('th', { scope: 'col' }, label),
  )
  const lines = rows.map(({ sku, name, cells }) => {
    const texts = [sku, name, ...columns.map(({ id }) => cells[id] ?? '')]
    const box = element('input', { type: 'checkbox', value: sku, ariaLabel: `Select ${sku}` })
    return element('tr', {}, element('td', {}, box), ...texts.map((text) => element('td', {}, text)))
  })
  return element(
    'table',
    { className: 'products' },
    element('caption', {}, 'Products'),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines),
  )
}
