import { ACCOUNT_ID, aMerchant } from './a-merchant'

/** The rotation date of a client secret is the user's own date, in any time zone. */
async function savedOn(now: string, day: string): Promise<number> {
  const merchant = await aMerchant()
  jest.useFakeTimers({ now: new Date(now), doNotFake: [...NOT_FAKED] })
  try {
    const { status } = await merchant.call('PUT', `/accounts/${ACCOUNT_ID}`, {
      version: 1,
      inventoryScope: 'region',
      orderImportMinutes: 60,
      clientSecretRotatedOn: day,
    })
    return status
  } finally {
    jest.useRealTimers()
  }
}

const NOT_FAKED = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
] as const

test.each([
  ['Tokyo, half past eight in the morning', '2026-11-29T23:30:00Z', '2026-11-30'],
  ['Kiritimati, just after midnight', '2026-11-29T10:01:00Z', '2026-11-30'],
  ['Honolulu, before midnight', '2026-11-30T09:59:00Z', '2026-11-29'],
])('today in %s is taken', async (_place, now, day) => {
  expect(await savedOn(now, day)).toBe(200)
})

test.each([
  ['anywhere yet', '2026-11-29T09:59:00Z', '2026-11-30'],
  ['in Tokyo', '2026-11-29T23:30:00Z', '2026-12-01'],
])('a day that is not today %s is refused', async (_place, now, day) => {
  expect(await savedOn(now, day)).toBe(400)
})
