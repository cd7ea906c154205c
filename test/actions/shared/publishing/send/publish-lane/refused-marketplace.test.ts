import type { QuantityPatch } from '../../../../../../actions/shared/amazon/listings/listings-items'
import type { CommunicationErrorDocument } from '../../../../../../actions/shared/database/log/communication-errors'
import type { PendingDocument } from '../../../../../../actions/shared/database/work/pending'
import { aCommerce } from '../../a-commerce'
import { aSeller } from '../../a-seller'
import { ACCOUNT, NOW, refusal } from '../../example'
import { publishDocuments } from '../../publish-documents'
import { storedWorld } from '../../stored-world'
import { showing, waiting } from './a-lane-run'

const MINUTE = 60_000
const SKUS = Array.from({ length: 60 }, (_, index) => `SKU-${String(index).padStart(2, '0')}`)

/** An account whose 60 listings sell out while Amazon refuses what `refuses` selects. */
async function soldOut(refuses: (patch: QuantityPatch) => boolean) {
  let now = NOW.getTime()
  let isMended = false
  const answer = (patch: QuantityPatch) =>
    !isMended && refuses(patch)
      ? refusal
      : ({ kind: 'accepted', submissionId: 's', requestId: null, ratePerSecond: null } as const)
  const { seller, patches } = aSeller({ answer })
  const stored = await storedWorld(
    {
      listings: SKUS.map((sellerSku) => showing(4, { sellerSku })),
      pending: SKUS.map((sku) => waiting(`sku:${sku}`)),
    },
    {
      now: () => new Date(now),
      seller: async () => seller,
      commerce: aCommerce({ stock: Object.fromEntries(SKUS.map((sku) => [sku, 0])) }),
      refusedMarketplaces: new Map(),
    },
  )
  const { world, all } = stored
  return {
    world,
    /** Publishes what is due, this many minutes later. Returns its patches. */
    async publish(minutes = 0) {
      now += minutes * MINUTE
      const before = patches.length
      const waiting = await all<PendingDocument>('pending')
      const documents = waiting.filter(({ dueAt }) => dueAt <= world.now())
      await publishDocuments(world, documents)
      return patches.length - before
    },
    mend: () => {
      isMended = true
    },
    pending: () => all<PendingDocument>('pending'),
    told: async () => (await all<CommunicationErrorDocument>('errors')).map(({ message }) => message),
  }
}

test('an operation that Amazon refuses is told once, costs few calls, and ends by itself', async () => {
  const shop = await soldOut(() => true)
  expect(await shop.publish()).toBeLessThan(30)
  expect(await shop.world.accountStates.load(ACCOUNT)).toMatchObject({ paused: null })
  expect(await shop.pending()).toHaveLength(60)
  const told = await shop.told()
  expect(told.filter((message) => message.startsWith('Amazon refuses every quantity'))).toHaveLength(1)
  expect(await shop.publish(2)).toBe(0)
  expect(await shop.publish(4)).toBeLessThan(30)
  expect(await shop.told()).toEqual(told)
  shop.mend()
  expect(await shop.publish(6)).toBe(60)
  expect(await shop.pending()).toEqual([])
  expect((await shop.world.accountStates.load(ACCOUNT))?.patchesRefused).toEqual({})
})

test('listings that Amazon refuses here and there keep no other from selling out', async () => {
  const shop = await soldOut(({ sellerSku }) => Number(sellerSku.slice(-2)) % 3 === 0)
  expect(await shop.publish()).toBe(60)
  expect(await shop.pending()).toHaveLength(20)
  expect((await shop.world.accountStates.load(ACCOUNT))?.patchesRefused ?? {}).toEqual({})
})
