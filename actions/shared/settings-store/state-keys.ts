/**
 * Every key of this app in aio state, all under one prefix: the container is shared with Adobe's own libraries. Keys
 * allow letters, digits, `-`, `_` and `.` only, so that ids are encoded.
 */
export const PREFIX = 'asq.'

export const ACCOUNT_PREFIX = `${PREFIX}account.`
export const STORE_PREFIX = `${PREFIX}store.`

export const accountKey = (accountId: string) => `${ACCOUNT_PREFIX}${encodeId(accountId)}`
export const secretKey = (accountId: string) => `${PREFIX}secret.account.${encodeId(accountId)}`
export const storeKey = (storeId: string) => `${STORE_PREFIX}${encodeId(storeId)}`
export const settingsKey = (storeId: string) => `${PREFIX}settings.${encodeId(storeId)}`
/** Sealed: the address of a webhook is as good as a password with many services. */
export const ALERTS_KEY = `${PREFIX}secret.alerts`
export const APP_KEY = `${PREFIX}app`
export const INSTALLATION_KEY = `${PREFIX}installation`

/** Seconds; the longest that aio state allows, since what is configured is to stay. */
export const CONFIGURATION_TTL = 365 * 24 * 60 * 60

/** Below this many seconds left a value is put again. */
export const RENEW_BELOW = 180 * 24 * 60 * 60

/** Reversible, and different for every id: `_` begins an escaped byte. */
export function encodeId(id: string): string {
  return encodeURIComponent(id).replace(/[_!~*'()%]/g, (character) =>
    character === '%' ? '_' : `_${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
