/**
 * Puts text on the clipboard. Returns false if the browser refuses. Tries a selection first: in a frame, such as
 * Commerce Admin's, a policy refuses the Clipboard API, and the browser reports that as a page error.
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
