import english from '../../i18n/en.json'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'
import type { ApiFailure } from './admin-api'
import { failureIn } from './admin-api-context'
import { sayFailure, sayTitle } from './failure-notice'

type Refusal = {
  [Key in keyof typeof english]: Key extends `refusal.${infer Code}` ? Code : never
}[keyof typeof english]

/** Says what the server refused and what to do, in the page's words if it has any. */
export function sayRefusal(failure: ApiFailure, words: Words): string {
  const code = 'code' in failure ? failure.code : undefined
  return code !== undefined && isKnown(code) ? words.say(`refusal.${code}`) : sayFailure(failure, words)
}

function isKnown(code: string): code is Refusal {
  return Object.hasOwn(english, `refusal.${code}`)
}

/** A refusal next to the field to correct. Screen readers announce it. */
export function RefusalLine({ failure, note }: { readonly failure: ApiFailure; readonly note?: string }) {
  const words = useWords()
  return (
    <p className="refusal" role="alert">
      {sayRefusal(failure, words)} {note}
    </p>
  )
}

interface RefusedProps {
  /** What failed. */
  readonly title: string
  /** The error of a query or a mutation. Renders nothing for null. */
  readonly error: unknown
}

/** What failed in a dialog or a list, and what to do. Screen readers announce both. */
export function Refused({ title, error }: RefusedProps) {
  const words = useWords()
  if (!error) return null
  const failure = failureIn(error)
  return (
    <div role="alert">
      <p>{sayTitle(title, failure, words)}</p>
      <p className="refusal">{sayRefusal(failure, words)}</p>
    </div>
  )
}
