import type { AccountState } from '../../shared/database/accounts/account-states'
import type { AccountRecord } from '../../shared/settings-store/records'
import { addMs, days, msBetween } from '../../shared/time'
import type { AccountWarning } from '../contract/accounts'

/** Days after which a seller has to renew the authorization. Source: Amazon's "Authorizing SP-API applications". */
const AUTHORISATION_DAYS = 365
/** Source: Amazon's "Rotating your application's LWA credentials". */
const CLIENT_SECRET_DAYS = 180
const WARN_DAYS = 30

/** What is wrong with an account's authorization, or will be within 30 days. */
export function accountWarnings(
  account: AccountRecord,
  state: AccountState | null | undefined,
  now: Date,
): readonly AccountWarning[] {
  const warnings: AccountWarning[] = []
  if (state?.paused) {
    const { at, code, message } = state.paused
    warnings.push({ kind: 'refused', at: at.toISOString(), code, message })
  }
  if (isSharedUnknown(account, state)) {
    const { at, sellerSku, shown, storeId, elderStoreId } = state.sharedInventory
    const message = `Amazon showed ${shown} for ${sellerSku} in ${storeId} after it had accepted that for ${elderStoreId}.`
    warnings.push({ kind: 'shared-inventory', at: at.toISOString(), code: 'SHARED_INVENTORY', message })
  }
  const due = (kind: 'authorisation-due' | 'client-secret-due', since: string, validDays: number) => {
    const at = addMs(new Date(since), days(validDays))
    if (msBetween(now, at) > days(WARN_DAYS)) return
    warnings.push({ kind, at: at.toISOString(), code: null, message: null })
  }
  due('authorisation-due', account.authorisedAt ?? account.createdAt, AUTHORISATION_DAYS)
  if (account.clientSecretRotatedOn)
    due('client-secret-due', account.clientSecretRotatedOn, CLIENT_SECRET_DAYS)
  return warnings
}

type SharedState = AccountState & { readonly sharedInventory: NonNullable<AccountState['sharedInventory']> }

/** Amazon was seen to have one inventory for the region, and the account is not set so. */
export function isSharedUnknown(
  { inventoryScope }: Pick<AccountRecord, 'inventoryScope'>,
  state: AccountState | null | undefined,
): state is SharedState {
  return inventoryScope === 'country' && (state?.sharedInventory ?? null) !== null
}
