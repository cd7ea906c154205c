/**
 * Per-browser storage under the page's own prefix. A browser may refuse storage to a framed page, and the content may
 * be anything. Both count as nothing stored.
 */
const PREFIX = 'amazon-stock-quantity.'

/** Returns what `read` makes of the stored value. Null if there is none, or `read` rejects it. */
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
    // The choice lasts until the page is left.
  }
}
