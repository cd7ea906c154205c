import { createCipheriv, randomBytes } from 'node:crypto'
import Ajv from 'ajv'
import fc from 'fast-check'
import { StateCorruptError } from '../../../../actions/shared/settings-store/parse-stored'
import { rulesOf } from '../../../../actions/shared/settings-store/records'
import { SecretUnreadableError } from '../../../../actions/shared/settings-store/secret-box'
import { createSettingsStore } from '../../../../actions/shared/settings-store/settings-store'
import { connectState, type StateClient } from '../../../../actions/shared/settings-store/state-client'
import {
  accountKey,
  encodeId,
  settingsKey,
  storeKey,
} from '../../../../actions/shared/settings-store/state-keys'
import type { StandIn } from '../../../../dev/stand-in'
import { createStateStandIn } from '../../../../dev/state/state-stand-in'
import { runtime } from '../../../../dev/world'
import { boxWith } from '../../../secret-box'
import { STORE } from '../listing-quantity/rules/a-rule'

const { namespace, auth } = runtime
const key = Buffer.alloc(32, 7)
const saved = { version: 1, savedAt: '2026-11-23T12:00:00.000Z', savedBy: 'me@merchant.example' }
const store = {
  id: 'eu.SELLER.A1',
  accountId: 'eu.SELLER',
  marketplaceId: 'A1',
  country: 'DE',
  websiteCode: 'eu',
  name: 'Amazon.de',
  status: 'active' as const,
  createdAt: '2026-01-02T00:00:00.000Z',
  ...saved,
}
const DAY_S = 86_400

/** Ajv's internal state. */
interface Compiling {
  _compileMetaSchema(schema: object): void
  _compileSchemaEnv(schema: object): void
}

let server: StandIn
let state: StateClient
const open = () => createSettingsStore(state, boxWith(key))

beforeAll(async () => {
  server = createStateStandIn({ namespace, auth }).standIn
  await server.listen(Number(process.env.TEST_PORT_BASE) + 2)
  state = await connectState({ namespace, auth, region: 'emea' })
})
afterAll(() => server.close())
beforeEach(() => server.heal())

test('a client that is kept is never that of another credential or region', async () => {
  const access = { namespace, auth, region: 'emea' } as const
  await (await connectState(access)).put('kept', 'value', DAY_S)
  const refused = await connectState({ ...access, auth: 'somebody:else' })
  await expect(refused.get('kept')).rejects.toMatchObject({ message: /aio state could not be read/ })
  expect(await (await connectState(access)).get('kept')).toMatchObject({ value: 'value' })
  await state.delete('kept')
})

test('the client checks what it is given, and compiles no schema of schemas for it', async () => {
  const compiled = jest.spyOn(Ajv.prototype as unknown as Compiling, '_compileMetaSchema')
  await expect(state.get('not a key!')).rejects.toMatchObject({ code: 'ERROR_BAD_ARGUMENT' })
  expect(await state.get('absent')).toBeUndefined()
  expect(compiled).not.toHaveBeenCalled()
  compiled.mockRestore()
})

test('the client checks each key, and compiles its schema once', async () => {
  await state.get('first')
  const compiled = jest.spyOn(Ajv.prototype as unknown as Compiling, '_compileSchemaEnv')
  await expect(state.get('not a key!')).rejects.toMatchObject({ code: 'ERROR_BAD_ARGUMENT' })
  expect(await state.get('absent')).toBeUndefined()
  expect(compiled).not.toHaveBeenCalled()
  compiled.mockRestore()
})

describe('keys', () => {
  test('are of the characters that aio state allows, and another for every id', () => {
    const id = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed())
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(encodeId(one)).toMatch(/^[A-Za-z0-9\-_.]+$/)
        expect(encodeId(one) === encodeId(other)).toBe(one === other)
      }),
    )
  })

  test.each([
    ['a_b', 'a%5Fb'],
    ['a.b', 'a_b'],
    ["a'b", 'a_27b'],
    ['a%b', 'a_25b'],
  ])('%s and %s are told apart', (one, other) => {
    expect(encodeId(one)).not.toBe(encodeId(other))
  })
})

describe('a sealed secret', () => {
  const box = boxWith(key)
  const unreadable = (opening: Promise<string>) => expect(opening).rejects.toThrow(SecretUnreadableError)

  test('opens under its own name and key alone, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (secret) => {
        expect(await box.open('account a', await box.seal('account a', secret))).toBe(secret)
      }),
    )
    const sealed = await box.seal('account a', 'secret')
    await unreadable(box.open('account b', sealed))
    await unreadable(boxWith(Buffer.alloc(32, 8)).open('account a', sealed))
  })

  test('has an IV of its own each time', async () => {
    expect(await box.seal('a', 'same')).not.toBe(await box.seal('a', 'same'))
  })

  test('that was changed anywhere does not open, and does not say what was in it', async () => {
    const sealed = await box.seal('a', 'the secret')
    for (const index of [0, 4, 25, 50, sealed.length - 3]) {
      const other = sealed[index] === 'A' ? 'B' : 'A'
      await unreadable(box.open('a', sealed.slice(0, index) + other + sealed.slice(index + 1)))
    }
    for (const none of ['', 'v1', 'v1...', 'the secret', sealed.split('.').slice(0, 4).join('.')]) {
      await unreadable(box.open('a', none))
    }
    const [version, keyId, iv, tag, text] = sealed.split('.')
    await unreadable(box.open('a', [version, keyId, iv, tag?.slice(0, 6), text].join('.')))
  })
})

describe('a key that is rotated', () => {
  const next = Buffer.alloc(32, 9)

  test('leaves what the previous one sealed to be opened, and nothing of any other', async () => {
    const sealed = await boxWith(key).seal('account a', 'secret')
    const rotated = boxWith(next, key)
    expect(await rotated.open('account a', sealed)).toBe('secret')
    expect(await rotated.isCurrent(sealed)).toBe(false)
    expect(await rotated.isCurrent(await rotated.seal('account a', 'secret'))).toBe(true)
    const refused = { code: 'SECRET_UNREADABLE' }
    await expect(rotated.open('account b', sealed)).rejects.toMatchObject(refused)
    await expect(boxWith(next).open('account a', sealed)).rejects.toMatchObject(refused)
    const anew = await rotated.seal('account a', 'x')
    await expect(boxWith(key).open('account a', anew)).rejects.toMatchObject(refused)
  })

  test.each([
    ['the current key', boxWith(key)],
    ['the previous key', boxWith(next, key)],
  ])('opens with %s what was sealed before keys had ids', async (_words, box) => {
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, iv)
    cipher.setAAD(Buffer.from('account a'))
    const text = Buffer.concat([cipher.update('secret', 'utf8'), cipher.final()])
    const parts = [iv, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))
    const sealed = ['v1', ...parts].join('.')
    expect(await box.open('account a', sealed)).toBe('secret')
    expect(await box.isCurrent(sealed)).toBe(false)
  })

  test('seals everything anew with the daily renewal, after which the previous one can go', async () => {
    const account = {
      id: 'eu.ROTATED',
      sellerId: 'ROTATED',
      region: 'eu' as const,
      inventoryScope: 'region' as const,
      orderImportMinutes: 60,
      createdAt: '2026-01-02T00:00:00.000Z',
      ...saved,
    }
    await open().saveAccount(account)
    await open().saveSecrets(account.id, { refreshToken: 'Atzr|rotated' })
    const rotated = createSettingsStore(state, boxWith(next, key))
    expect(await rotated.countSealedBefore()).toBe(1)
    await rotated.renew()
    expect(await rotated.countSealedBefore()).toBe(0)
    const alone = createSettingsStore(state, boxWith(next))
    expect(await alone.loadSecrets(account.id)).toEqual({ refreshToken: 'Atzr|rotated' })
    await expect(open().loadSecrets(account.id)).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })
  })
})

describe('what the merchant configures', () => {
  test('comes back as it was saved; never saved is undefined', async () => {
    expect(await open().loadStore('nobody')).toBeUndefined()
    expect(await open().loadSettings('nobody')).toBeUndefined()
    await open().saveStore(store)
    expect(await open().loadStore(store.id)).toEqual(store)
  })

  test('stores come oldest first', async () => {
    await open().saveStore({ ...store, id: 'eu.SELLER.A0', createdAt: '2026-01-01T00:00:00.000Z' })
    expect((await open().loadStores()).map(({ id }) => id)).toEqual(['eu.SELLER.A0', store.id])
  })

  test.each([
    ['no JSON', '{'],
    ['another form', '{"id":1}'],
    ['a status that is none', JSON.stringify({ ...store, status: 'gone' })],
  ])('%s is an error and stays as it is', async (_words, text) => {
    await state.put(storeKey('broken'), text, DAY_S)
    await expect(open().loadStore('broken')).rejects.toThrow(StateCorruptError)
    expect((await state.get(storeKey('broken')))?.value).toBe(text)
    await state.delete(storeKey('broken'))
  })

  test('settings out of range are not read as settings', async () => {
    const settings = { outOfStockThreshold: -1 }
    await state.put(settingsKey('broken'), JSON.stringify({ storeId: 'broken', settings, ...saved }), DAY_S)
    await expect(open().loadSettings('broken')).rejects.toThrow(StateCorruptError)
  })

  test('settings without rules have none; rules of a newer version are refused in words', async () => {
    const stored = { storeId: 'ruled', settings: STORE, ...saved }
    await state.put(settingsKey('ruled'), JSON.stringify(stored), DAY_S)
    expect(rulesOf(await open().loadSettings('ruled'))).toEqual([])
    const newer = { ...stored, ruleSet: { format: 2, rules: [], groups: [] } }
    await state.put(settingsKey('ruled'), JSON.stringify(newer), DAY_S)
    await expect(open().loadSettings('ruled')).rejects.toThrow(
      'aio state holds something under asq.settings.ruled that a newer version of the app wrote: its rules have ' +
        'format 2, and this version reads up to 1. Install that version again.',
    )
    await state.delete(settingsKey('ruled'))
  })

  test('a value with less than 180 days to live is renewed, one with more is not written', async () => {
    await state.put(storeKey(store.id), JSON.stringify(store), 179 * DAY_S)
    await open().loadStore(store.id)
    const expiresAt = (await state.get(storeKey(store.id)))?.expiresAt.getTime() ?? 0
    expect((expiresAt - Date.now()) / 1_000).toBeGreaterThan(364 * DAY_S)
    server.requests.splice(0)
    await open().loadStore(store.id)
    expect(server.requests.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  test('secrets are stored sealed and open again', async () => {
    const secrets = { refreshToken: 'Atzr|very-secret', lwa: { clientId: 'c', clientSecret: 'also-secret' } }
    await open().saveSecrets('eu.SELLER', secrets)
    expect(await open().loadSecrets('eu.SELLER')).toEqual(secrets)
    const stored = (await state.get('asq.secret.account.eu.SELLER'))?.value ?? ''
    expect(stored).toMatch(/^v2\.[0-9a-f]{12}\./)
    expect(stored).not.toContain('secret')
    const other = createSettingsStore(state, boxWith(Buffer.alloc(32, 8)))
    await expect(other.loadSecrets('eu.SELLER')).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })
  })
})

describe('aio state that fails', () => {
  test.each([401, 403, 413, 429, 500])(
    '%d is an outage, never a key that is not there',
    async (status) => {
      server.fail({ status, body: { error: 'Atzr|in-the-body' }, times: 9 })
      const failure = await state.get(accountKey('a')).catch((error: unknown) => error)
      expect(failure).toMatchObject({ name: 'StateUnavailableError', code: expect.any(String) })
      expect(String(failure)).not.toContain('in-the-body')
    },
    20_000,
  )

  test('a value that could not be written names no value', async () => {
    server.fail({ status: 403, times: 9 })
    const failure = await state.put('asq.x', 'the value', DAY_S).catch((error: unknown) => error)
    expect(JSON.stringify([failure, String(failure)])).not.toContain('the value')
  })
})
