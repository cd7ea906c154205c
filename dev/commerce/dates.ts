/** Formats milliseconds since 1970 as Commerce does: `YYYY-MM-DD HH:MM:SS`, UTC. */
export function commerceDate(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}
