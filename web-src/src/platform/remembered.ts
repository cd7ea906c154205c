/**
 * What one browser remembers for its user, under names of the page's own. A browser may refuse the storage of a page in
 * a frame, and anything may stand in it: both count as nothing remembered.
 */
const PREFIX = 'amazon-stock-quantity.'

/** What `read` makes of the remembered value; null where there is none, or none that it takes. */
export function recall<T>(name: string, read: (value: unknown) => T | null): T | null {
  try {
    const text = window.localStorage.getItem(`${PREFIX}${name}`)
    return text === null ? null : read(JSON.parse(text))
  } catch {
    return null
  }
}

export function remember(name: string, value: unknown): void {
  try {
    window.localStorage.setItem(`${PREFIX}${name}`, JSON.stringify(value))
  } catch {
    // The choice holds until the page is left.
  }
}
