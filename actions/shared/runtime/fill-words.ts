export type WordValues = Readonly<Record<string, string | number>>

/** Replaces `{name}` and `{name, number}` with values; a missing value leaves nothing. */
export function fillWords(words: string, values: WordValues): string {
  return words.replace(/\{(\w+)(?:, number)?\}/g, (_all, name: string) => String(values[name] ?? ''))
}
