import type { Database } from '../../../../actions/shared/database/client/database-client'
import { storedEncryptionKey } from '../../../../actions/shared/database/client/encryption-key'
import { createSecretBox } from '../../../../actions/shared/settings-store/secret-box'
import { createStepwiseDatabase } from '../../../simulation/interleavings/stepwise-database'

const GIVEN = Buffer.alloc(32, 9)
const ACCOUNT = 'account eu.SELLER'

const aDatabase = (): Database => createStepwiseDatabase().over(async (_name, work) => work())

/** Secret boxes of one app. Those of one database share its key. */
function boxOver(database: Database, ...given: readonly Buffer[]) {
  return createSecretBox({ given, own: storedEncryptionKey(database) })
}

describe('a merchant who gives no encryption key', () => {
  test('has the credentials sealed with one that the app makes and keeps', async () => {
    const database = aDatabase()
    const sealed = await boxOver(database).seal(ACCOUNT, 'Atzr|secret')
    expect(sealed).not.toContain('secret')
    expect(await boxOver(database).open(ACCOUNT, sealed)).toBe('Atzr|secret')
    expect(await boxOver(database).isCurrent(sealed)).toBe(true)
    expect(await storedEncryptionKey(database).load()).toHaveLength(32)
  })

  test('gets one key, however many accounts are connected at once', async () => {
    const database = aDatabase()
    const keys = await Promise.all(Array.from({ length: 8 }, () => storedEncryptionKey(database).ensure()))
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
  })

  test('makes none by reading alone', async () => {
    const database = aDatabase()
    const sealed = await boxOver(aDatabase()).seal(ACCOUNT, 'Atzr|secret')
    await expect(boxOver(database).open(ACCOUNT, sealed)).rejects.toThrow()
    expect(await boxOver(database).isCurrent(sealed)).toBe(false)
    expect(await storedEncryptionKey(database).load()).toBeUndefined()
  })

  test('reads what to do where the key was lost with its database, even after another account made a new one', async () => {
    const sealed = await boxOver(aDatabase()).seal(ACCOUNT, 'Atzr|secret')
    const empty = aDatabase()
    const toDo = {
      code: 'SECRET_UNREADABLE',
      message: expect.stringContaining('authorize the account again'),
    }
    await expect(boxOver(empty).open(ACCOUNT, sealed)).rejects.toMatchObject(toDo)
    await boxOver(empty).seal('account na.SELLER', 'Atzr|other')
    await expect(boxOver(empty).open(ACCOUNT, sealed)).rejects.toMatchObject(toDo)
  })

  test('can give one later: what was sealed before still opens, and is to be sealed anew', async () => {
    const database = aDatabase()
    const sealed = await boxOver(database).seal(ACCOUNT, 'Atzr|secret')
    const later = boxOver(database, GIVEN)
    expect(await later.open(ACCOUNT, sealed)).toBe('Atzr|secret')
    expect(await later.isCurrent(sealed)).toBe(false)
    const anew = await later.seal(ACCOUNT, 'Atzr|secret')
    expect(await later.isCurrent(anew)).toBe(true)
    expect(await boxOver(aDatabase(), GIVEN).open(ACCOUNT, anew)).toBe('Atzr|secret')
  })

  test('who takes a key away again has not replaced it in silence', async () => {
    const database = aDatabase()
    const sealed = await boxOver(database, GIVEN).seal(ACCOUNT, 'Atzr|secret')
    await expect(boxOver(database).open(ACCOUNT, sealed)).rejects.toMatchObject({ code: 'SECRET_UNREADABLE' })
  })
})

test('a merchant who gives a key has none kept by the app', async () => {
  const database = aDatabase()
  await boxOver(database, GIVEN).seal(ACCOUNT, 'Atzr|secret')
  expect(await storedEncryptionKey(database).load()).toBeUndefined()
})
