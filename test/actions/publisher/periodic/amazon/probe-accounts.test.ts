import { probeAccounts } from '../../../../../actions/publisher/periodic/amazon/probe-accounts'
import type { AccountState } from '../../../../../actions/shared/database/accounts/account-states'
import { aSeller, type SellerOptions } from '../../../shared/publishing/a-seller'
import { ACCOUNT, NOW, refusal, secondsAhead } from '../../../shared/publishing/example'
import { storedWorld } from '../../../shared/publishing/stored-world'

const PAUSED = { code: 'Unauthorized', message: 'Denied.', at: NOW, probeAt: NOW }
const QUARTER_S = 15 * 60

async function probed(answers: SellerOptions | 'no credentials' = {}, probeAt = NOW) {
  const { seller, probed } = aSeller(answers === 'no credentials' ? {} : answers)
  const { world, all } = await storedWorld(
    {
      'account-states': [
        { _id: ACCOUNT, paused: { ...PAUSED, probeAt } },
        { _id: 'other', paused: null },
      ] as never,
    },
    { seller: async () => (answers === 'no credentials' ? undefined : seller) },
  )
  await probeAccounts(world)
  const [state] = await all<AccountState>('account-states')
  return { paused: state?.paused, reads: probed.length }
}

test.each<[string, SellerOptions, number]>([
  ['a read succeeds', {}, 1],
  [
    'a read succeeds in one of its marketplaces',
    { someFails: (id) => (id === 'A1PA6795UKMFR9' ? refusal : undefined) },
    2,
  ],
])('a refused account goes on once %s', async (_words, answers, reads) => {
  expect(await probed(answers)).toEqual({ paused: null, reads })
})

test.each<[string, SellerOptions | 'no credentials', number]>([
  ['still refuses', { readFails: refusal }, 2],
  ['is busy', { readFails: { ...refusal, kind: 'unavailable' } }, 1],
  ['has no credentials here', 'no credentials', 0],
])('an account that %s is asked again a quarter of an hour later', async (_words, answers, reads) => {
  expect(await probed(answers)).toEqual({
    paused: { ...PAUSED, probeAt: secondsAhead(QUARTER_S) },
    reads,
  })
})

test('an account is not asked before it is time', async () => {
  const paused = { ...PAUSED, probeAt: secondsAhead(1) }
  expect(await probed({}, secondsAhead(1))).toEqual({ paused, reads: 0 })
})
