/** Characters that a report's charset lacks appear as question marks, undecodable ones as replacement characters. */
const LOST = /[?\uFFFD]/

export function hasLostLetters(text: string): boolean {
  return LOST.test(text)
}

/**
 * Whether the reported text may come from this one. A lost letter becomes one or more question marks. Takes one pass,
 * because a title in another script has a gap at every word, and a regular expression would try all their lengths.
 */
export function mayComeFrom(reported: string, text: string): boolean {
  const [first = '', ...rest] = reported.split(/[?\uFFFD]+/)
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first)) return false
  let end = first.length
  for (const part of rest) {
    const found = text.indexOf(part, end + 1)
    if (found < 0) return false
    end = found + part.length
  }
  return text.endsWith(last) && text.length - last.length > end
}

/** The stored title if the reported one only lost letters of it. */
export function keptTitle(reported: string, stored: string | undefined): string {
  if (!stored) return reported
  if (reported === '') return stored
  return hasLostLetters(reported) && mayComeFrom(reported, stored) ? stored : reported
}

/** The title of a listing as Amazon itself gives it, if the stored one is empty or may have lost letters. */
export function mendedTitle(stored: string, onAmazon: string): string | null {
  const isDoubtful = stored === '' || hasLostLetters(stored)
  return isDoubtful && onAmazon !== '' && onAmazon !== stored && !onAmazon.includes('\uFFFD')
    ? onAmazon
    : null
}
