/**
 * Encodes text in a charset of the Encoding Standard. Missing characters become question marks, as in Amazon's reports.
 */
export function encodeText(text: string, charset: string): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  const table = tableOf(charset)
  const parts: number[] = []
  for (const character of text) parts.push(...(table.get(character) ?? [0x3f]))
  return Buffer.from(parts)
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Decodes every sequence of one and two bytes, because Node decodes these charsets but encodes none. */
function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(charset)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(charset)
  const note = (...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character))
      table.set(character, bytes)
  }
  for (let first = 0; first < 256; first += 1) note(first)
  if (charset === 'shift_jis') {
    for (let first = 0x81; first < 0xfd; first += 1) {
      for (let second = 0x40; second < 0xfd; second += 1) note(first, second)
    }
  }
  tables.set(charset, table)
  return table
}
