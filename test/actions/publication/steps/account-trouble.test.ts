import type { AccountState } from '../../../../actions/shared/database/account-states'
import type { CommunicationErrorDocument } from '../../../../actions/shared/database/communication-errors'
import { accountTrouble, asListingRefusals } from '../../../../actions/shared/publication/account-trouble'
import type { ChannelReading } from '../../../../actions/shared/publication/read-channels'
import { ACCOUNT, NOW, refusal, secondsAhead, sent } from './example'
import { storedWorld } from './stored-world'

interface Run {
  readonly sent?: Parameters<typeof asListingRefusals>[0]
  readonly readings?: readonly ChannelReading[]
  readonly hasSeller?: boolean
  readonly suspect?: string
}

async function troubleOf({ sent = [], readings = [], hasSeller = true, suspect }: Run) {
  const states = suspect === undefined ? [] : [{ _id: ACCOUNT, suspect }]
  const { world, all } = await storedWorld({ 'account-states': states })
  const checked = { states: [], readings: new Map(readings.map((reading, index) => [`${index}`, reading])) }
  const isPaused = await accountTrouble(world, ACCOUNT, { sent, checked, hasSeller })
  return {
    isPaused,
    state: await world.accountStates.load(ACCOUNT),
    writes: await all<AccountState>('account-states'),
    errors: await all<CommunicationErrorDocument>('errors'),
  }
}
const read: ChannelReading = { kind: 'read', channels: ['DEFAULT'], observed: null, at: NOW }
const token = { ...refusal, status: null, code: 'invalid_grant' }

describe('an account that Amazon refuses', () => {
  test.each([
    ['without credentials', { hasSeller: false }, 'NO_CREDENTIALS'],
    ['whose read is refused', { readings: [read, refusal] }, refusal.code],
    ['whose token is refused', { sent: [sent('MUG', token)] }, 'invalid_grant'],
    [
      'of which two listings are refused',
      { sent: [sent('MUG', refusal), sent('CUP', refusal)] },
      refusal.code,
    ],
    [
      'of which another listing was refused before',
      { sent: [sent('CUP', refusal)], suspect: 'MUG' },
      refusal.code,
    ],
  ])('%s is paused, asked again in a quarter of an hour, and told', async (_words, run, code) => {
    const { isPaused, state, errors } = await troubleOf(run)
    expect(isPaused).toBe(true)
    expect(state).toMatchObject({ paused: { code, at: NOW, probeAt: secondsAhead(900) }, suspect: null })
    expect(errors).toMatchObject([
      { system: 'amazon', accountId: ACCOUNT, storeId: null, sellerSku: null, code, at: NOW },
    ])
    expect(errors[0]?.message).toBe(`Publishing for the account is paused: ${state?.paused?.message}`)
    expect(errors[0]?._id).toContain(`run.pause.${ACCOUNT}`)
  })
})

describe('an account that goes on', () => {
  test.each([
    ['nothing happened', {}],
    ['a read succeeded', { readings: [read] }],
    ['Amazon was busy', { readings: [{ ...refusal, kind: 'unavailable' as const }] }],
    ['a number was rejected', { sent: [sent('MUG', { ...refusal, kind: 'refused' })] }],
  ])('when %s, and nothing is written', async (_words, run) => {
    expect(await troubleOf(run)).toMatchObject({ isPaused: false, writes: [], errors: [] })
  })

  test('after one listing was refused, which is remembered', async () => {
    const { isPaused, state, errors } = await troubleOf({ sent: [sent('MUG', refusal)] })
    expect({ isPaused, errors }).toEqual({ isPaused: false, errors: [] })
    expect(state).toMatchObject({ paused: null, suspect: 'MUG' })
  })

  test('after the same listing was refused again', async () => {
    const { isPaused, state } = await troubleOf({ sent: [sent('MUG', refusal)], suspect: 'MUG' })
    expect(isPaused).toBe(false)
    expect(state?.suspect).toBe('MUG')
  })

  test('once Amazon takes another listing, which clears the refused one', async () => {
    const { isPaused, state } = await troubleOf({ sent: [sent('CUP', 'accepted')], suspect: 'MUG' })
    expect(isPaused).toBe(false)
    expect(state?.suspect).toBeNull()
    const both = [sent('CUP', 'accepted'), sent('POT', 'unsent')]
    expect((await troubleOf({ sent: both, suspect: 'MUG' })).state?.suspect).toBeNull()
    expect((await troubleOf({ sent: [sent('CUP', 'accepted')] })).writes).toEqual([])
  })

  test('and what was not sent clears nothing', async () => {
    const { state } = await troubleOf({ sent: [sent('CUP', 'unsent')], suspect: 'MUG' })
    expect(state?.suspect).toBe('MUG')
  })
})

describe('a refusal beside what Amazon took', () => {
  const kinds = (all: Parameters<typeof asListingRefusals>[0]) =>
    asListingRefusals(all).map(({ outcome }) => outcome.kind)

  test('is that of its listing alone', () => {
    const all = [sent('MUG', 'accepted'), sent('CUP', refusal), sent('POT', 'unsent')]
    expect(kinds(all)).toEqual(['accepted', 'refused', 'unsent'])
    expect(asListingRefusals(all)[1]?.outcome).toEqual({ ...refusal, kind: 'refused' })
  })

  test('is the account’s when there are two, or when nothing was taken', () => {
    expect(kinds([sent('MUG', 'accepted'), sent('CUP', refusal), sent('POT', refusal)])).toEqual([
      'accepted',
      'unauthorised',
      'unauthorised',
    ])
    expect(kinds([sent('CUP', refusal), sent('POT', 'unsent')])).toEqual(['unauthorised', 'unsent'])
  })

  test('and without one everything stays as it is', () => {
    expect(kinds([sent('MUG', 'accepted'), sent('CUP', 'unsent')])).toEqual(['accepted', 'unsent'])
  })
})
