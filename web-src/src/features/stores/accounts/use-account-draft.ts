import { type CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date'
import { useState } from 'react'
import type { AccountChangeRequest, AccountDetails } from '../../../../../actions/admin-api/contract/accounts'
import { useWords } from '../../../i18n/words-context'
import { parseTypedNumber } from '../../../platform/form/typed-number'

export const LONGEST_MINUTES = 10_080
/** The field that order imports usually write the Amazon order id to. */
const USUAL_FIELD = 'ext_order_id'
const FIELD_NAME = /^[a-z][a-z0-9_]{0,63}$/

/** The form's values of an account: text as typed. */
export interface AccountDraft {
  readonly scope: AccountDetails['inventoryScope']
  readonly minutes: string
  readonly orderIdField: string
  readonly importReserves: boolean
  /** Null for an unknown day. */
  readonly rotated: CalendarDate | null
}

/** The state of an account's form. */
export function useAccountDraft(account: AccountDetails) {
  const { number, locale } = useWords()
  const saved: AccountDraft = {
    scope: account.inventoryScope,
    minutes: number(account.orderImportMinutes),
    orderIdField: account.orderIdField ?? USUAL_FIELD,
    importReserves: account.importReserves ?? true,
    rotated: account.clientSecretRotatedOn === undefined ? null : parseDate(account.clientSecretRotatedOn),
  }
  const [draft, setDraft] = useState(saved)
  const typed = parseTypedNumber(draft.minutes, locale)
  const minutes = typed.kind === 'number' && isWholeMinutes(typed.value) ? typed.value : null
  const latest = today(getLocalTimeZone())
  const isFieldName = FIELD_NAME.test(draft.orderIdField)
  const isPastDay = draft.rotated === null || draft.rotated.compare(latest) <= 0
  return {
    draft,
    change: (changes: Partial<AccountDraft>) => setDraft((before) => ({ ...before, ...changes })),
    latest,
    isChanged: isDifferent(draft, saved),
    hasMinutes: minutes !== null,
    isFieldName,
    /** Null while a value is invalid. */
    request: minutes !== null && isFieldName && isPastDay ? requestFor(account, draft, minutes) : null,
  }
}

function isWholeMinutes(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= LONGEST_MINUTES
}

function isDifferent(draft: AccountDraft, saved: AccountDraft): boolean {
  return (
    draft.scope !== saved.scope ||
    draft.minutes !== saved.minutes ||
    draft.orderIdField !== saved.orderIdField ||
    draft.importReserves !== saved.importReserves ||
    draft.rotated?.toString() !== saved.rotated?.toString()
  )
}

function requestFor({ version }: AccountDetails, draft: AccountDraft, minutes: number): AccountChangeRequest {
  return {
    version,
    inventoryScope: draft.scope,
    orderImportMinutes: minutes,
    orderIdField: draft.orderIdField,
    importReserves: draft.importReserves,
    clientSecretRotatedOn: draft.rotated?.toString() ?? null,
  }
}
