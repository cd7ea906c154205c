import { examples } from '../../../../dev/catalogue/examples'
import { hardCommerce } from './hard-commerce'

const here = hardCommerce()

describe.each(['2.4.7', '2.4.8'] as const)('the OAuth signature of Commerce %s', (version) => {
  const strange = "! $ & ' * + , / : ; = @ ( ) % #".split(' ').map((character) => `P${character}Q`)

  test('fits whatever is in the SKU of a path', async () => {
    const reader = here.open({ version, encodedSlash: 'taken' })
    const { [examples.plain]: plain } = here.commerce.state.products
    if (!plain) throw new Error('expected a product')
    for (const [index, sku] of strange.entries()) {
      here.commerce.state.products[sku] = { ...plain, sku, id: 9_000 + index }
    }
    const answers = await reader.readStockConfigurations('eu', strange.slice(0, 8))
    const others = await reader.readStockConfigurations('eu', strange.slice(8))
    for (const sku of strange) {
      expect([sku, (answers.get(sku) ?? others.get(sku))?.kind]).toEqual([sku, 'read'])
    }
  })
})

test('the stock item of a SKU that no path carries is found among all of them', async () => {
  const reader = here.open({ encodedSlash: 'refused' })
  const answers = await reader.readStockConfigurations('eu', [examples.withSlash])
  expect(answers.get(examples.withSlash)).toMatchObject({ kind: 'read', configuration: { managed: true } })
})

describe.each(['.', '..'])('the SKU %p, which every URL takes for a step in its path', (sku) => {
  beforeEach(() => {
    const { [examples.plain]: plain } = here.commerce.state.products
    if (!plain) throw new Error('expected a product')
    here.commerce.state.products[sku] = { ...plain, sku, id: 9_100 }
  })

  test('sends no request elsewhere, is found among all stock items, and costs no other SKU its answer', async () => {
    const reader = here.open()
    const answers = await reader.readStockConfigurations('eu', [sku, examples.plain])
    for (const each of [sku, examples.plain])
      expect(answers.get(each)).toMatchObject({ kind: 'read', configuration: { managed: true } })
    expect(here.commerce.standIn.requests.filter(({ status }) => status >= 400)).toEqual([])
  })

  test('is told in words where it cannot be read', async () => {
    const reader = here.open()
    here.commerce.standIn.fail({ path: 'lowStock', status: 403, times: 20 })
    const answers = await reader.readStockConfigurations('eu', [sku, examples.plain])
    expect(answers.get(sku)).toMatchObject({
      kind: 'failed',
      message: 'No request can carry this SKU to Commerce: give the product another one.',
    })
    expect(answers.get(examples.plain)).toMatchObject({ kind: 'read' })
  })
})
