import { watchCategories } from '../../../../../actions/publisher/periodic/rules/watch-categories'
import { CONTEXT_MS } from '../../../../../actions/publisher/worker/context'
import { UNREAD_CATALOG } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { compiledRules } from '../../../../../actions/shared/merchant/load-merchant'
import { ruleCatalogOf } from '../../../../../actions/shared/publishing/commerce-state/known-catalog'
import { aRule } from '../../../shared/listing-quantity/rules/a-rule'
import { commerceSurroundings, MINUTE } from '../../commerce-surroundings'

const here = commerceSurroundings()
const MUG = 'MUG-E35-MID'
const FLASK = 'FLK-75-BLK'

function ruled(categoryId: number, withChildren: boolean) {
  const world = here.world()
  const rule = aRule('Mugs', [{ kind: 'category', categoryIds: [categoryId], withChildren }])
  return {
    ...world,
    merchant: { ...world.merchant, rulesByStore: new Map([['de', compiledRules([rule], UNREAD_CATALOG)]]) },
  }
}

const product = (categoryIds: readonly number[]) =>
  ({ id: 1, type: 'simple', status: 'enabled', facts: { categoryIds } }) as const
const keys = async () => (await here.marks()).map(([key, reasons]) => [key, ...reasons])
const put = (mug: readonly number[], flask: readonly number[]) =>
  here.put([
    { sellerSku: 'A', sku: MUG, product: product(mug) },
    { sellerSku: 'B', sku: FLASK, product: product(flask) },
  ])

test('does nothing without rules for categories', async () => {
  await here.run(watchCategories)
  expect(here.commerce.standIn.requests.filter(({ path }) => path.includes('categories'))).toEqual([])
})

test('has products read again whose category was edited from its own side', async () => {
  await put([4], [])
  const world = ruled(4, false)
  await here.run(watchCategories, world)
  expect(await keys()).toEqual([])
  const [mug, flask] = [MUG, FLASK].map((sku) => here.commerce.state.products[sku])
  if (!mug || !flask) throw new Error('expected two products')
  mug.categoryIds = []
  flask.categoryIds = [4]
  here.pass(15 * MINUTE)
  await here.run(watchCategories, world)
  expect(await keys()).toEqual([
    [`sku:${FLASK}`, 'product-poll'],
    [`sku:${MUG}`, 'product-poll'],
  ])
  mug.categoryIds = [4]
  flask.categoryIds = []
})

test('products below an anchor do not count as missing in it', async () => {
  await put([4], [3])
  await here.run(watchCategories, ruled(3, false))
  // The mug is in a category below and stored as such. The flask is stored in this one, but has left it.
  expect(await keys()).toEqual([[`sku:${FLASK}`, 'product-poll']])
})

test('stores the tree, and has the listings of rules with children decided again once it is known', async () => {
  await put([4], [])
  const world = ruled(3, true)
  await here.run(watchCategories, world)
  expect(ruleCatalogOf(await world.taskStates.all()).tree?.get(4)).toBe(3)
  expect(await keys()).toEqual([])
  here.pass(CONTEXT_MS)
  await here.run(watchCategories, world)
  expect(await keys()).toEqual([
    [`sku:${FLASK}`, 'rule'],
    [`sku:${MUG}`, 'rule'],
  ])
  await here.clearMarks()
  here.pass(15 * MINUTE)
  await here.run(watchCategories, world)
  expect(await keys()).toEqual([])
})

test('marks a large store page by page, and goes on where it stopped', async () => {
  const sellerSkus = Array.from({ length: 2_100 }, (_, index) => `MANY-${String(index).padStart(4, '0')}`)
  await here.put(sellerSkus.map((sellerSku) => ({ sellerSku, sku: sellerSku, product: product([4]) })))
  const world = ruled(3, true)
  const counts: number[] = []
  for (let slice = 0; slice < 5; slice += 1) {
    here.pass(CONTEXT_MS)
    await watchCategories(world)
    counts.push((await keys()).filter(([, reason]) => reason === 'rule').length)
    await here.clearMarks()
  }
  expect(counts).toEqual([0, 1_000, 1_000, 100, 0])
})

test('a category that Commerce does not have any more has no members', async () => {
  await put([99], [])
  const world = ruled(99, false)
  await here.run(watchCategories, world)
  // By now, rules for it are unknown: nothing may be decided by what its products have lost.
  const { goneIn } = ruleCatalogOf(await world.taskStates.all())
  const condition = { kind: 'category', withChildren: false } as const
  expect(goneIn({ ...condition, categoryIds: [4, 99] })).toEqual([{ kind: 'category-gone', name: '99' }])
  expect(goneIn({ ...condition, categoryIds: [4] })).toEqual([])
  expect(await keys()).toEqual([])
  here.pass(CONTEXT_MS)
  await here.run(watchCategories, world)
  expect(await keys()).toEqual([
    [`sku:${FLASK}`, 'rule'],
    [`sku:${MUG}`, 'rule', 'product-poll'],
  ])
})

test('a category that no rule names is never held to be gone', async () => {
  await put([4], [])
  const world = ruled(4, false)
  await here.run(watchCategories, world)
  const { goneIn } = ruleCatalogOf(await world.taskStates.all())
  // It may have been created since.
  expect(goneIn({ kind: 'category', categoryIds: [77], withChildren: false })).toEqual([])
})
