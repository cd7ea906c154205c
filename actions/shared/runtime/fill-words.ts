export type WordValues = Readonly<Record<string, string | number>>

/** Puts the values in place of `{name}` and `{name, number}`; one that is not given leaves nothing. */
export function fillWords(words: string, values: WordValues): string {
  return words.replace(/\{(\w+)(?:, number)?\}/g, (_all, name: string) => String(values[name] ?? ''))
}
