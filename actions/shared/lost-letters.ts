/** Characters that a report's charset lacks appear as question marks, undecodable ones as replacement characters. */
const LOST = /[?\uFFFD]/

export function hasLostLetters(text: string): boolean {
  return LOST.test(text)
}

/** Matches texts from which this one may come. A lost letter becomes one or more question marks. */
export function formOf(text: string): RegExp {
  const parts = text.split(/[?\uFFFD]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`, 'u')
}

/** The stored title if the reported one only lost letters of it. */
export function keptTitle(reported: string, stored: string | undefined): string {
  if (!stored) return reported
  if (reported === '') return stored
  return hasLostLetters(reported) && formOf(reported).test(stored) ? stored : reported
}

/** The title of a listing as Amazon itself gives it, if the stored one is empty or may have lost letters. */
export function mendedTitle(stored: string, onAmazon: string): string | null {
  const isDoubtful = stored === '' || hasLostLetters(stored)
  return isDoubtful && onAmazon !== '' && onAmazon !== stored && !onAmazon.includes('\uFFFD')
    ? onAmazon
    : null
}
