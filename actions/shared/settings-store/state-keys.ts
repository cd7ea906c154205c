/**
 * All keys of this app in aio state, under one prefix, since Adobe's libraries share the container. Keys may contain
 * only letters, digits, `-`, `_` and `.`, so ids are encoded.
 */
export const PREFIX = 'asq.'

export const ACCOUNT_PREFIX = `${PREFIX}account.`
export const STORE_PREFIX = `${PREFIX}store.`

export const accountKey = (accountId: string) => `${ACCOUNT_PREFIX}${encodeId(accountId)}`
export const secretKey = (accountId: string) => `${PREFIX}secret.account.${encodeId(accountId)}`
export const storeKey = (storeId: string) => `${STORE_PREFIX}${encodeId(storeId)}`
export const settingsKey = (storeId: string) => `${PREFIX}settings.${encodeId(storeId)}`
/** Sealed, because the address of a webhook often contains a secret. */
export const ALERTS_KEY = `${PREFIX}secret.alerts`
/** A copy of all records that are not sealed. */
export const SNAPSHOT_KEY = `${PREFIX}snapshot`
export const APP_KEY = `${PREFIX}app`
export const INSTALLATION_KEY = `${PREFIX}installation`

/** In seconds: the maximum of aio state, because configuration is to stay. */
export const CONFIGURATION_TTL = 365 * 24 * 60 * 60

/** A value with less time left, in seconds, is written again. */
export const RENEW_BELOW = 180 * 24 * 60 * 60

/** Reversible and unambiguous: `_` begins an escaped byte. */
export function encodeId(id: string): string {
  return encodeURIComponent(id).replace(/[_!~*'()%]/g, (character) =>
    character === '%' ? '_' : `_${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
