/** Returns a few round, evenly spaced whole numbers from 0 to at least `highest`. */
export function axisTicks(highest: number): readonly number[] {
  const wanted = Math.max(highest, 1) / 4
  const magnitude = 10 ** Math.floor(Math.log10(wanted))
  const step = Math.max(
    [1, 2, 5, 10].map((each) => each * magnitude).find((each) => each >= wanted) ?? wanted,
    1,
  )
  const count = Math.max(Math.ceil(highest / step), 1)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
