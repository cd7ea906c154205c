import type { ListingView, ProductView } from '../world-routes'
import { element } from './element'

const LOOK_INTERVAL = 250
const WEBSITES = ['eu', 'us'] as const

interface Panel {
  product: ProductView | null
  /** By seller: when each listing's quantity last changed, and its value before. */
  readonly waits: Map<string, { since: number; before: number | null; took: number | null }>
  readonly body: HTMLElement
  readonly listings: HTMLElement
  readonly error: HTMLElement
}

/** The panel that plays the warehouse and Amazon's buyers, and measures how fast Amazon's quantity follows. */
export async function showPanel(root: HTMLElement): Promise<void> {
  const panel: Panel = {
    product: null,
    waits: new Map(),
    body: element('div', {}),
    listings: element('div', {}),
    error: element('p', { className: 'panel__error', role: 'alert' }),
  }
  const picker = element('input', { id: 'product', type: 'search', autocomplete: 'off' })
  const products = element('datalist', { id: 'products' })
  picker.setAttribute('list', 'products')
  picker.addEventListener('change', () => void choose(panel, picker.value))
  root.replaceChildren(
    element('h2', {}, 'Try it'),
    element('p', {}, 'Not part of Commerce Admin: change the stock or buy on Amazon, and watch.'),
    element('label', { htmlFor: 'product' }, 'Product'),
    picker,
    products,
    panel.error,
    panel.body,
  )
  await fillPicker(panel, picker, products)
  setInterval(() => void look(panel), LOOK_INTERVAL)
}

async function fillPicker(panel: Panel, picker: HTMLInputElement, list: HTMLElement): Promise<void> {
  const found = await call<{ sku: string; name: string }[]>(panel, '/__world/products')
  if (!found) return
  list.replaceChildren(...found.map(({ sku, name }) => element('option', { value: sku }, name)))
  picker.value = found[0]?.sku ?? ''
  await choose(panel, picker.value)
}

async function choose(panel: Panel, sku: string): Promise<void> {
  panel.waits.clear()
  delete panel.body.dataset.sku
  panel.product = await call<ProductView>(panel, productPath(sku))
  panel.body.replaceChildren()
  if (!panel.product) return
  const forms = WEBSITES.flatMap((website) => stockForm(panel, website))
  panel.body.replaceChildren(
    element('h3', {}, panel.product.name),
    ...forms,
    element('h3', {}, 'On Amazon'),
    panel.listings,
  )
  drawListings(panel)
  panel.body.dataset.sku = sku
}

function stockForm(panel: Panel, website: string): HTMLElement[] {
  const stock = panel.product?.stocks.find(({ websites }) => websites.includes(website))
  if (stock?.salableQuantity === undefined) return []
  const id = `stock-${website}`
  const input = element('input', { id, type: 'number', min: '0', value: String(stock.salableQuantity) })
  const label = element('label', { htmlFor: id }, `Commerce stock (${website})`)
  const form = element(
    'form',
    {},
    element('div', {}, label, input),
    element('button', { className: 'button', type: 'submit' }, 'Set'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void setStock(panel, website, Number(input.value))
  })
  return [form]
}

async function setStock(panel: Panel, website: string, quantity: number): Promise<void> {
  const { product } = panel
  if (!product) return
  for (const listing of product.listings) {
    if (listing.websites.includes(website)) startWait(panel, listing)
  }
  const path = `/__world/stock/${encodeURIComponent(product.sku)}`
  await call(panel, path, { method: 'PUT', body: { website, quantity } })
}

async function sell(panel: Panel, { sellerId, sellerSku, quantity }: ListingView): Promise<void> {
  await call(panel, '/__world/sales', { method: 'POST', body: { sellerId, sellerSku, quantity: 1 } })
  const left = quantity === null ? null : quantity - 1
  panel.waits.set(sellerId, { since: performance.now(), before: left, took: null })
}

function startWait(panel: Panel, { sellerId, quantity }: ListingView): void {
  panel.waits.set(sellerId, { since: performance.now(), before: quantity, took: null })
}

async function look(panel: Panel): Promise<void> {
  const chosen = panel.product
  if (!chosen || document.hidden) return
  const seen = await call<ProductView>(panel, productPath(chosen.sku))
  // Another product may have been chosen meanwhile.
  if (!seen || panel.product !== chosen) return
  panel.product = seen
  for (const { sellerId, quantity } of seen.listings) {
    const wait = panel.waits.get(sellerId)
    if (wait && wait.took === null && wait.before !== quantity) wait.took = performance.now() - wait.since
  }
  drawListings(panel)
}

/** Redraws only after a change, so that a focused button keeps its focus. */
function drawListings(panel: Panel): void {
  const listings = panel.product?.listings ?? []
  const rows = listings.map((listing) => ({ listing, note: noteOf(panel, listing) }))
  const drawn = JSON.stringify(rows)
  if (panel.listings.dataset.drawn === drawn) return
  panel.listings.dataset.drawn = drawn
  const focused = document.activeElement?.id
  panel.listings.replaceChildren(
    ...rows.map(({ listing, note }) => listingRow(panel, listing, note)),
    ...(rows.length === 0 ? [element('p', {}, 'Not listed on Amazon under this SKU.')] : []),
  )
  if (focused?.startsWith('sell-')) document.getElementById(focused)?.focus()
}

function listingRow(panel: Panel, listing: ListingView, note: string): HTMLElement {
  const { sellerId, account, stores, quantity } = listing
  const shown = element(
    'span',
    { className: 'listing__quantity', id: `quantity-${account}` },
    String(quantity ?? '–'),
  )
  const button = element(
    'button',
    { className: 'button', type: 'button', id: `sell-${account}`, disabled: quantity === 0 },
    'Sell 1',
  )
  button.ariaLabel = `Sell 1 in ${stores.join(', ') || sellerId}`
  button.addEventListener('click', () => void sell(panel, listing))
  const name = element('span', {}, stores.join(', ') || account)
  return element(
    'div',
    { className: 'listing' },
    name,
    shown,
    button,
    element('span', { className: 'listing__note', id: `timer-${account}` }, note),
  )
}

function noteOf(panel: Panel, { sellerId, quantity, channels }: ListingView): string {
  if (quantity === null) return `Fulfilled from ${channels.join(', ')}`
  const wait = panel.waits.get(sellerId)
  if (!wait) return ''
  if (wait.took !== null) return `Followed in ${seconds(wait.took)}`
  const waited = performance.now() - wait.since
  return waited < 30_000 ? `Waiting… ${seconds(waited)}` : 'No change: the settings ask for this number'
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

function productPath(sku: string): string {
  return `/__world/products/${encodeURIComponent(sku)}`
}

interface Call {
  readonly method: 'PUT' | 'POST'
  readonly body: unknown
}

/** Null after a failure, which the panel shows. */
async function call<T>(panel: Panel, path: string, given?: Call): Promise<T | null> {
  try {
    const answer = await fetch(path, {
      ...(given && {
        method: given.method,
        body: JSON.stringify(given.body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    if (!answer.ok) throw new Error(`${path.split('/').slice(0, 3).join('/')} answered ${answer.status}`)
    panel.error.replaceChildren()
    return (await answer.json()) as T
  } catch (error) {
    panel.error.replaceChildren(error instanceof Error ? error.message : String(error))
    return null
  }
}
