import { raiseAlerts } from '../../../../actions/publisher/periodic/health/raise-alerts'
import type { Alert } from '../../../../actions/shared/alerts/alert'
import type { AlertOutcome } from '../../../../actions/shared/alerts/alert-sender'
import { JOURNAL_TASK } from '../../../../actions/shared/io-events/journal-state'
import {
  compileRules,
  type RuleContext,
} from '../../../../actions/shared/listing-quantity/rules/compile-rules'
import { UNREADABLE } from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { Merchant } from '../../../../actions/shared/publishing/merchant'
import { accountLane } from '../../../../actions/shared/publishing/pending/lanes'
import type { Ports } from '../../../../actions/shared/publishing/ports'
import { commerceSurroundings, HOUR, MINUTE } from '../../publisher/commerce-surroundings'
import { aRule } from '../listing-quantity/rules/a-rule'

const here = commerceSurroundings()
const told: Alert[] = []
let settings: Merchant['settingsByStore'] = new Map()
let rules: Merchant['rulesByStore'] = new Map()
let isOn = true
let outcome: AlertOutcome = { kind: 'delivered', status: 200 }

beforeEach(async () => {
  told.splice(0)
  settings = new Map()
  rules = new Map()
  isOn = true
  outcome = { kind: 'delivered', status: 200 }
  for (const name of ['breakers', 'account-states', 'listings'] as const)
    await here.database.database.collection(name).deleteMany({})
})

/** Zeros of a store wait for the merchant. */
async function ask(storeId: string): Promise<void> {
  await world().breakers.save(storeId, { open: { since: here.date, reasons: ['sweep'], listings: 1 } })
  const listing = { _id: `${storeId}/MUG`, storeId, massZero: 'asked', accepted: { quantity: 4 } }
  await here.database.database.collection<{ _id: string }>('listings').insert(listing)
}

async function look(): Promise<readonly string[]> {
  told.splice(0)
  here.pass(MINUTE)
  await here.run(raiseAlerts, world())
  return told.map(({ kind, subject }) => (subject ? `${kind} ${subject}` : kind))
}

function world(): Ports {
  const { merchant } = here.world()
  return here.world({
    merchant: { ...merchant, settingsByStore: settings, rulesByStore: rules },
    alerts: {
      isOn: async () => isOn,
      send: async (alert) => {
        told.push(alert)
        return outcome
      },
    },
  })
}

const CONDITIONS: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'stalled',
    async () => {
      await world().pending.mark([{ key: 'sku:MUG', reason: 'order' }], here.date)
      here.pass(16 * MINUTE)
    },
  ],
  ['mass-zero de', () => ask('de')],
  ['account-refused eu', () => refuse()],
  [
    'quantities-refused de',
    () => {
      const refused = { code: 'InvalidInput', message: 'm', at: here.date, until: here.date }
      return world().accountStates.save('eu', { patchesRefused: { de: refused } })
    },
  ],
  [
    'settings-unreadable de',
    async () => {
      settings = new Map([['de', UNREADABLE]])
    },
  ],
  [
    'rules-outdated de',
    async () => {
      const brand = { kind: 'attribute', code: 'brand', values: ['a'], isMultiple: false } as const
      const gone: RuleContext = {
        tree: null,
        goneIn: () => [{ kind: 'attribute-gone', name: 'brand' }],
        skuKey: String,
      }
      rules = new Map([['de', compileRules([aRule('Brands', [brand])], gone)]])
    },
  ],
  [
    'drift',
    () =>
      world().errors.record([
        {
          _id: 'drift',
          at: here.date,
          system: 'amazon',
          accountId: 'eu',
          storeId: 'de',
          sellerSku: 'A',
          code: 'DRIFT',
          message: 'm',
          requestId: null,
        },
      ]),
  ],
  [
    'events-disabled',
    () =>
      world().taskStates.save({
        _id: JOURNAL_TASK,
        dueAt: here.date,
        cursor: 'https://journal',
        startedAt: here.date,
        notes: { soundAt: null, isDisabled: true },
      }),
  ],
]

function refuse() {
  const paused = { code: 'invalid_grant', message: 'm', at: here.date, probeAt: here.date }
  return world().accountStates.save('eu', { paused })
}

test('while nothing needs anybody, nobody is told', async () => {
  expect(await look()).toEqual([])
})

describe.each(CONDITIONS)('%s', (name, bring) => {
  test('is told once, and again after the period while it lasts', async () => {
    await bring()
    expect(await look()).toEqual([name])
    expect(told[0]?.message).toMatch(/^[A-Z0-9].+\.$/)
    expect(await look()).toEqual([])
    here.pass(6 * HOUR)
    await bring()
    expect(await look()).toEqual([name])
  })

  test('is not told where no webhook is set', async () => {
    isOn = false
    await bring()
    expect(await look()).toEqual([])
  })
})

test('a change that waits for a refused account is no stall of its own; one beside it is', async () => {
  const pending = world().pending
  await pending.mark([{ key: 'sku:MUG', reason: 'order' }], here.date)
  const [document] = await pending.due(['new'], here.date, 1)
  if (document) await pending.step([[document, { kind: 'wait', lanes: [accountLane('eu')], urgency: 1 }]])
  await refuse()
  here.pass(20 * MINUTE)
  expect(await look()).toEqual(['account-refused eu'])
  await pending.mark([{ key: 'sku:OTHER', reason: 'order' }], here.date)
  here.pass(20 * MINUTE)
  expect(await look()).toEqual(['stalled'])
})

test('a webhook that fails is left alone for ten minutes, then told what it missed', async () => {
  await refuse()
  outcome = { kind: 'failed', code: 'ALERT_TIMEOUT', message: 'late' }
  expect(await look()).toEqual(['account-refused eu'])
  outcome = { kind: 'delivered', status: 200 }
  expect(await look()).toEqual([])
  const { notes } = (await world().taskStates.load('alerts')) ?? { notes: {} }
  expect(notes).toMatchObject({ last: { code: 'ALERT_TIMEOUT', kind: 'account-refused' } })
  here.pass(10 * MINUTE)
  expect(await look()).toEqual(['account-refused eu'])
})

test('many alerts at once are told five in a look', async () => {
  for (let index = 0; index < 8; index += 1) await ask(`store-${index}`)
  expect(await look()).toHaveLength(5)
  expect(await look()).toHaveLength(3)
  expect(await look()).toEqual([])
})
