/** ASCII without control characters. */
const PLAIN = /^[ -~]*$/

/** Normalizes text as the database compares it (`utf8mb3_general_ci`): without case, accents and trailing spaces. */
export function comparable(text: string): string {
  // Most texts are plain, and need no look at each character.
  if (PLAIN.test(text)) return text.replace(/ +$/, '').toLowerCase()
  return [...text.replace(/ +$/, '')]
    .map((character) => (character === 'ß' ? 's' : ([...character.normalize('NFD')][0] ?? character)))
    .join('')
    .toLowerCase()
}

/** Whether the database can store a text. It cannot store characters of four bytes. */
export function isStorable(text: string): boolean {
  return [...text].every((character) => character.length === 1)
}
