/** The height of a list of quantities, which its dialog keeps free while the list loads, so that no button moves. */
export function listHeight(rows: number): 'size-2400' | 'size-3600' {
  return rows > 5 ? 'size-3600' : 'size-2400'
}
