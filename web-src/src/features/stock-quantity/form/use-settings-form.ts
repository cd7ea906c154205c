import type { TextFieldRef } from '@adobe/react-spectrum/TextField'
import { type Dispatch, type MutableRefObject, useCallback, useMemo, useReducer, useRef } from 'react'
import type { StockQuantityReply } from '../../../../../actions/admin-api/contract/settings'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  NUMBER_FIELDS,
  type NumberField,
  type ParsedSettings,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import { draftOf, FIELDS, hasSameRules, isSameDraft, parseDraft } from './draft'
import { type FormEvent, type FormState, formReducer, startForm } from './form-state'
import { sayIssue } from './settings-words'

export interface SettingsForm {
  readonly state: FormState
  readonly dispatch: Dispatch<FormEvent>
  readonly parsed: ParsedSettings
  readonly isChanged: boolean
  /** The rules of the draft; null if they are those of `version`. */
  readonly changedRules: readonly ListingRule[] | null
  /** The issue to show below a field. Undefined when there is none, or the user is still typing. */
  readonly issueOf: (field: NumberField) => string | undefined
  readonly inputs: MutableRefObject<Partial<Record<NumberField, TextFieldRef | null>>>
  /** Focuses the first of these fields. */
  readonly focusFirst: (fields: readonly string[]) => void
}

/** The state of the Stock / Quantity form, filled once from the server's reply. */
export function useSettingsForm(reply: StockQuantityReply): SettingsForm {
  const words = useWords()
  const [state, dispatch] = useReducer(formReducer, reply, (read) =>
    startForm(draftOf(read, words.number), read.version),
  )
  const inputs = useRef<Partial<Record<NumberField, TextFieldRef | null>>>({})
  const { draft, baseline, shown, refused } = state
  const parsed = useMemo(() => parseDraft(draft, baseline, words.locale), [draft, baseline, words])

  const issueOf = (field: NumberField) => {
    const own = parsed.ok || !shown.has(field) ? [] : parsed.issues
    const issue = [...own, ...refused].find((one) => one.field === field)
    return issue ? sayIssue(field, issue, draft.texts[field], words) : undefined
  }
  const focusFirst = useCallback((fields: readonly string[]) => {
    const first = FIELDS.find((field) => fields.includes(field) && Object.hasOwn(NUMBER_FIELDS, field))
    if (first) inputs.current[first]?.focus()
  }, [])
  return {
    state,
    dispatch,
    parsed,
    isChanged: !isSameDraft(draft, baseline, words.locale),
    changedRules: hasSameRules(draft, baseline) ? null : draft.rules,
    issueOf,
    inputs,
    focusFirst,
  }
}
