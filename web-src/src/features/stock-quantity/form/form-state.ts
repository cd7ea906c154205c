import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type {
  MaximumMode,
  NumberField,
  SettingsIssue,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { type Draft, FIELDS } from './draft'

/** The state of the form. */
export interface FormState {
  readonly draft: Draft
  /** The last read or saved draft. A draft with the same meaning is unchanged. */
  readonly baseline: Draft
  readonly version: number
  /** Fields that the user has left, or tried to save. Only these show their issues. */
  readonly shown: ReadonlySet<NumberField>
  /** The server's issues, until the field is edited. */
  readonly refused: readonly SettingsIssue[]
}

export type FormEvent =
  | { readonly type: 'typed'; readonly field: NumberField; readonly text: string }
  | { readonly type: 'left'; readonly field: NumberField; readonly text: string }
  | { readonly type: 'mode'; readonly maximumMode: MaximumMode }
  | { readonly type: 'rules'; readonly rules: readonly ListingRule[] }
  | { readonly type: 'filled'; readonly draft: Draft }
  | { readonly type: 'undone' }
  | { readonly type: 'checked' }
  | { readonly type: 'refused'; readonly issues: readonly SettingsIssue[] }
  /**
   * The server's state arrived: after a save, or by taking over somebody else's version. Input typed since `sent` was
   * sent stays as unsaved changes.
   */
  | {
      readonly type: 'settled'
      readonly draft: Draft
      readonly version: number
      readonly sent?: Draft | undefined
    }

export function startForm(draft: Draft, version: number): FormState {
  return { draft, baseline: draft, version, shown: new Set(), refused: [] }
}

export function formReducer(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'typed':
      return {
        ...withText(state, event.field, event.text),
        refused: state.refused.filter(({ field }) => field !== event.field),
      }
    case 'left':
      return { ...withText(state, event.field, event.text), shown: new Set([...state.shown, event.field]) }
    case 'mode':
      return { ...state, draft: { ...state.draft, maximumMode: event.maximumMode } }
    case 'rules':
      return { ...state, draft: { ...state.draft, rules: event.rules } }
    case 'filled':
      return { ...state, draft: event.draft, shown: new Set(), refused: [] }
    case 'undone':
      return startForm(state.baseline, state.version)
    case 'checked':
      return { ...state, shown: new Set(FIELDS) }
    case 'refused':
      return { ...state, shown: new Set(FIELDS), refused: event.issues }
    case 'settled':
      return event.sent === undefined || event.sent === state.draft
        ? startForm(event.draft, event.version)
        : { ...state, baseline: event.draft, version: event.version }
  }
}

function withText(state: FormState, field: NumberField, text: string): FormState {
  return { ...state, draft: { ...state.draft, texts: { ...state.draft.texts, [field]: text } } }
}
