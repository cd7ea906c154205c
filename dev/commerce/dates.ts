/** Milliseconds since 1970 as Commerce writes them: `YYYY-MM-DD HH:MM:SS`, UTC. */
export function commerceDate(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}
