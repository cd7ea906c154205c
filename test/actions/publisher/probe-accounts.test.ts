import { probeAccounts } from '../../../actions/publisher/tasks/probe-accounts'
import type { AccountState } from '../../../actions/shared/database/account-states'
import { accountLane } from '../../../actions/shared/publication/lanes'
import { aSeller, type SellerOptions } from '../publication/steps/a-seller'
import { ACCOUNT, aListing, aPending, NOW, refusal, secondsAhead } from '../publication/steps/example'
import { storedWorld } from '../publication/steps/stored-world'

const PAUSED = { code: 'Unauthorized', message: 'Denied.', at: NOW, probeAt: NOW }
const QUARTER_S = 15 * 60

interface Probe {
  readonly answers?: SellerOptions | 'no credentials'
  /** Key of what waits in the account's lane. */
  readonly waiting?: string
  readonly listings?: readonly ReturnType<typeof aListing>[]
  readonly probeAt?: Date
}

async function probed({
  answers = {},
  waiting,
  listings = [aListing({ storeId: 'nl', sellerSku: 'CUP', sku: 'CUP' }), aListing()],
  probeAt = NOW,
}: Probe = {}) {
  const { seller, reads } = aSeller(answers === 'no credentials' ? {} : answers)
  const lane = accountLane(ACCOUNT)
  const { world, all } = await storedWorld(
    {
      'account-states': [
        { _id: ACCOUNT, paused: { ...PAUSED, probeAt } },
        { _id: 'other', paused: null },
      ] as never,
      listings,
      pending: waiting ? [aPending({ _id: waiting, key: waiting as 'sku:x', lane })] : [],
    },
    { seller: async () => (answers === 'no credentials' ? undefined : seller) },
  )
  await probeAccounts(world)
  const [state] = await all<AccountState>('account-states')
  return { paused: state?.paused, reads }
}

test.each<[string, Probe, string]>([
  ['what waits for it', { waiting: 'sku:CUP' }, 'CUP'],
  ['any of its listings where what waits is no SKU', { waiting: 'order:7' }, 'MUG'],
  ['any of its listings where nothing waits', {}, 'MUG'],
])('a refused account is asked for %s, and goes on once it answers', async (_words, probe, sellerSku) => {
  const { paused, reads } = await probed(probe)
  expect(reads.map(({ sellerSkus }) => sellerSkus)).toEqual([[sellerSku]])
  expect(paused).toBeNull()
})

test.each<[string, Probe, number]>([
  ['still refuses', { answers: { readFails: refusal } }, 1],
  ['has no credentials here', { answers: 'no credentials' }, 0],
  ['has no listing', { listings: [] }, 0],
])('an account that %s is asked again a quarter of an hour later', async (_words, probe, asked) => {
  const { paused, reads } = await probed(probe)
  expect(reads).toHaveLength(asked)
  expect(paused).toEqual({ ...PAUSED, probeAt: secondsAhead(QUARTER_S) })
})

test('an account is not asked before it is time', async () => {
  expect(await probed({ probeAt: secondsAhead(1) })).toMatchObject({
    reads: [],
    paused: { probeAt: secondsAhead(1) },
  })
})
