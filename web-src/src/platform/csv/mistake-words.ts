import english from '../../i18n/en.json'
import type { MessageValues, Words } from '../../i18n/words'

/** What is wrong with a row of a file. */
export interface Mistake {
  readonly code: string
  /** Values for the message; `column` is the name of a column for the app. */
  readonly values: MessageValues
  /** In English, for a code that this version of the page does not know. */
  readonly message?: string
}

export type MistakeCode = {
  [Key in keyof typeof english]: Key extends `mistake.${infer Code}` ? Code : never
}[keyof typeof english]

/** Says the mistakes in the merchant's language, with the names that the file gives its columns. */
export function sayMistakes(
  mistakes: readonly Mistake[],
  { say }: Words,
  columns: ReadonlyMap<string, string>,
): string {
  return mistakes
    .map(({ code, values, message }) => {
      const column = columns.get(String(values.column))
      return isKnown(code)
        ? say(`mistake.${code}`, column === undefined ? values : { ...values, column })
        : (message ?? code)
    })
    .join(' ')
}

function isKnown(code: string): code is MistakeCode {
  return Object.hasOwn(english, `mistake.${code}`)
}
