import type { AmazonFailure } from '../../../../../actions/shared/amazon/client/amazon-outcome'
import type { CommunicationErrorDocument } from '../../../../../actions/shared/database/log/communication-errors'
import type { ChannelReading } from '../../../../../actions/shared/publishing/amazon-state/read-channels'
import { accountRefusal, pauseAccount } from '../../../../../actions/shared/publishing/guards/account-pause'
import { aSeller, type SellerOptions } from '../a-seller'
import { ACCOUNT, aWorld, NOW, refusal, secondsAhead } from '../example'
import { storedWorld } from '../stored-world'

interface Run extends SellerOptions {
  readonly refusal?: AmazonFailure
  readonly readings?: readonly ChannelReading[]
  readonly hasSeller?: boolean
}

async function refusalOf({ refusal = undefined, readings = [], hasSeller = true, ...options }: Run) {
  const { seller, probed } = aSeller(options)
  const found = await accountRefusal(aWorld(), ACCOUNT, {
    refusal: refusal ?? null,
    readings: new Map(readings.map((reading, index) => [`${index}`, reading])),
    seller: hasSeller ? seller : undefined,
  })
  return { code: found?.code ?? null, probed: probed.length }
}
const read: ChannelReading = { kind: 'read', channels: ['DEFAULT'], observed: null, at: NOW }
const token = { ...refusal, status: null, code: 'invalid_grant' }

describe('an account is refused', () => {
  test.each<[string, Run, string, number]>([
    ['without credentials', { hasSeller: false }, 'NO_CREDENTIALS', 0],
    ['when sending found it to be', { refusal }, refusal.code, 0],
    ['when its token is, in whatever read', { readings: [read, token] }, 'invalid_grant', 0],
    ['when every read of it is', { readings: [refusal], someFails: () => refusal }, refusal.code, 2],
    ['when its token is, by then', { readings: [refusal], someFails: () => token }, 'invalid_grant', 1],
  ])('%s', async (_words, run, code, probed) => {
    expect(await refusalOf(run)).toEqual({ code, probed })
  })

  test.each<[string, Run, number]>([
    ['nothing happened', {}, 0],
    ['a read succeeded', { readings: [read] }, 0],
    ['one of several reads was refused', { readings: [read, refusal] }, 0],
    ['Amazon was busy', { readings: [{ ...refusal, kind: 'unavailable' }] }, 0],
    ['another listing can be read', { readings: [refusal] }, 1],
    [
      'Amazon is busy by then',
      { readings: [refusal], someFails: () => ({ ...refusal, kind: 'throttled' }) },
      1,
    ],
    [
      'another marketplace can be read',
      { readings: [refusal], someFails: (id) => (id === 'A1PA6795UKMFR9' ? refusal : undefined) },
      2,
    ],
  ])('and not when %s', async (_words, run, probed) => {
    expect(await refusalOf(run)).toEqual({ code: null, probed })
  })

  test('pauses, is asked again in a quarter of an hour, and told', async () => {
    const { world, all } = await storedWorld({})
    await pauseAccount(world, ACCOUNT, token)
    const errors = await all<CommunicationErrorDocument>('errors')
    expect(await world.accountStates.load(ACCOUNT)).toMatchObject({
      paused: { code: 'invalid_grant', at: NOW, probeAt: secondsAhead(900) },
    })
    expect(errors).toMatchObject([
      { system: 'amazon', accountId: ACCOUNT, storeId: null, code: 'invalid_grant' },
    ])
    expect(errors[0]?.message).toBe(`Publishing for the account is paused: ${token.message}`)
    expect(errors[0]?._id).toContain(`run.pause.${ACCOUNT}`)
  })
})
