/**
 * Puts text on the clipboard; false where the browser lets nobody. By a selection first: in a frame, such as Commerce
 * Admin's, the newer way is refused by policy, which the browser reports as an error of the page.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyBySelection(text)) return true
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  const focused = document.activeElement
  area.value = text
  area.className = 'doctor__copied'
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } finally {
    area.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
