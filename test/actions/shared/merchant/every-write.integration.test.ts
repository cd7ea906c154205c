import { OVERRIDE_COLUMNS } from '../../../../actions/shared/csv/override-rows'
import { SETTINGS } from '../../../loopback-world'
import {
  ACCOUNT_ID,
  type AMerchant,
  aMerchant,
  FRANCE,
  GERMANY,
  type Outcome,
  type Reply,
} from './a-merchant'
import type { Interruption } from './interruptible'

interface Command {
  readonly name: string
  /** The state before the command. */
  readonly before?: (merchant: AMerchant) => Promise<unknown>
  readonly ask: (merchant: AMerchant) => Promise<Reply>
}

const put = (path: string, body: object) => (merchant: AMerchant) => merchant.call('PUT', path, body)
const post = (path: string, body?: object) => (merchant: AMerchant) => merchant.call('POST', path, body)
const OVERRIDE = { changes: { maximumListedQuantity: 1 }, reason: 'one each', endsAt: null }
const store = (changes: object) =>
  put(`/stores/${GERMANY}`, { version: 1, name: 'DE', status: 'active', websiteCode: 'base', ...changes })
const ask = async (merchant: AMerchant) =>
  merchant.world.breakers.save(GERMANY, {
    open: { since: new Date(), reasons: ['sweep'], listings: 30 },
    zeros: [],
    authorisedUntil: null,
  })

const UPLOAD = { id: '' }
async function uploadFile(merchant: AMerchant): Promise<void> {
  const { body } = await merchant.call('POST', `/stores/${GERMANY}/uploads`, { kind: 'overrides' })
  UPLOAD.id = body.upload.id
  const header = OVERRIDE_COLUMNS.join()
  await merchant.call('PUT', `/uploads/${UPLOAD.id}/pieces/0`, { text: `${header}\nA,,1,,,,,,one each,\n` })
}

const JOB = { id: '' }

/** All page commands that store something. */
const COMMANDS: readonly Command[] = [
  {
    name: 'saving listing settings',
    ask: put(`/stores/${GERMANY}/stock-quantity`, {
      version: 1,
      settings: { ...SETTINGS, maximumListedQuantity: 7 },
    }),
  },
  { name: 'pausing a store', ask: store({ status: 'paused' }) },
  { name: 'tying a store to another website', ask: store({ websiteCode: 'other' }) },
  { name: 'renaming a store', ask: store({ name: 'Renamed' }) },
  {
    name: 'removing a store',
    ask: (merchant) => merchant.call('DELETE', `/stores/${GERMANY}`, { version: 1 }),
  },
  {
    name: 'saving an account',
    ask: put(`/accounts/${ACCOUNT_ID}`, {
      version: 1,
      inventoryScope: 'country',
      orderImportMinutes: 30,
      clientSecretRotatedOn: null,
    }),
  },
  { name: 'switching to read-only', ask: put('/app', { version: 1, limits: {}, readOnly: true }) },
  {
    name: 'starting to publish',
    ask: put('/app', { version: 1, limits: {}, readOnly: true, startPublishing: true }),
  },
  { name: 'changing limits', ask: put('/app', { version: 1, limits: { retentionDays: 7 } }) },
  {
    name: 'setting overrides',
    ask: put(`/stores/${GERMANY}/overrides`, { sellerSkus: ['A', 'B'], ...OVERRIDE }),
  },
  {
    name: 'removing overrides',
    before: put(`/stores/${GERMANY}/overrides`, { sellerSkus: ['A'], ...OVERRIDE }),
    ask: post(`/stores/${GERMANY}/overrides/remove`, { sellerSkus: ['A'] }),
  },
  {
    name: 'matching seller SKUs',
    ask: put(`/accounts/${ACCOUNT_ID}/mappings`, { mappings: [{ sellerSku: 'A', sku: 'B' }] }),
  },
  {
    name: 'starting an upload',
    before: uploadFile,
    ask: (merchant) => merchant.call('POST', `/uploads/${UPLOAD.id}/start`, { pieces: 1 }),
  },
  { name: 'allowing zeros', before: ask, ask: post(`/stores/${GERMANY}/zeros/authorise`) },
  { name: 'dismissing zeros', before: ask, ask: post(`/stores/${GERMANY}/zeros/dismiss`) },
  { name: 'republishing a store', ask: post(`/stores/${GERMANY}/republish`) },
  {
    name: 'republishing listings',
    ask: post(`/stores/${FRANCE}/listings/republish`, { sellerSkus: ['C'] }),
  },
  { name: 'importing listings', ask: post(`/stores/${GERMANY}/import`) },
  {
    name: 'cancelling a republication',
    before: async (merchant) => {
      JOB.id = (await merchant.call('POST', `/stores/${GERMANY}/republish`)).body.job.id
    },
    ask: (merchant) => merchant.call('POST', `/jobs/${JOB.id}/cancel`, {}),
  },
  {
    name: 'saving a webhook for alerts',
    ask: put('/alerts', { url: 'https://hooks.example/alerts', secret: '0123456789abcdef' }),
  },
  {
    name: 'removing the webhook for alerts',
    before: put('/alerts', { url: 'https://hooks.example/alerts', secret: '0123456789abcdef' }),
    ask: (merchant) => merchant.call('DELETE', '/alerts'),
  },
  {
    name: 'saying how an account’s orders reach Commerce',
    ask: put(`/accounts/${ACCOUNT_ID}`, {
      version: 1,
      inventoryScope: 'region',
      orderImportMinutes: 60,
      orderIdField: 'marketplace_order_id',
      importReserves: false,
      clientSecretRotatedOn: '2026-01-01',
    }),
  },
]

async function prepared({ before }: Command): Promise<AMerchant> {
  const merchant = await aMerchant()
  await before?.(merchant)
  return merchant
}

/** The command without failures: its status, its requests and the final state. */
async function undisturbed(command: Command) {
  const merchant = await prepared(command)
  merchant.interrupt(null)
  const { status } = await command.ask(merchant)
  const requests = merchant.requests()
  await merchant.publish()
  return { status, requests, outcome: await merchant.outcome() }
}

async function unasked(command: Command): Promise<Outcome> {
  const merchant = await prepared(command)
  await merchant.publish()
  return merchant.outcome()
}

function isDone(outcome: Outcome, wanted: Outcome): void {
  expect(outcome.kept).toEqual(wanted.kept)
  expect(outcome.jobs).toEqual(expect.arrayContaining([...wanted.jobs]))
  expect(outcome.jobs).toHaveLength(wanted.jobs.length)
  expect([...outcome.evaluated]).toEqual(expect.arrayContaining([...wanted.evaluated]))
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify([one.kept, one.jobs]) === JSON.stringify([other.kept, other.jobs])
}

describe.each(COMMANDS)('$name', (command) => {
  const HOW: readonly Interruption[] = ['refused', 'lost', 'repeated']

  test.each(HOW)(
    'is done once in the end when any one of its requests is %s and the page asks again',
    async (how) => {
      const { status, requests, outcome } = await undisturbed(command)
      expect(status).toBeLessThan(300)
      for (let number = 1; number <= requests; number += 1) {
        const merchant = await prepared(command)
        merchant.interrupt(number, how)
        const first = await command.ask(merchant)
        merchant.interrupt(null)
        if (first.status !== status) {
          expect(first.status).toBe(503)
          expect((await command.ask(merchant)).status).toBe(status)
        }
        await merchant.publish()
        isDone(await merchant.outcome(), outcome)
      }
    },
  )

  test.each(HOW)(
    'is done as a whole or not at all when any one of its requests is %s and nobody asks again',
    async (how) => {
      const { requests, outcome } = await undisturbed(command)
      const before = await unasked(command)
      for (let number = 1; number <= requests; number += 1) {
        const merchant = await prepared(command)
        merchant.interrupt(number, how)
        const first = await command.ask(merchant)
        merchant.interrupt(null)
        await merchant.publish()
        const left = await merchant.outcome()
        const isUntouched = first.status === 503 && isSame(left, before)
        if (!isUntouched) isDone(left, outcome)
      }
    },
  )
})
