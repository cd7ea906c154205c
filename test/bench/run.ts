import { mkdir, writeFile } from 'node:fs/promises'
import type { Figure } from './figures'

/** A table of what the app costs, and the same as JSON in `dist/bench.json`: `npm run bench`. */
async function main(): Promise<void> {
  // Read by Adobe's clients when they are loaded.
  Object.assign(process.env, {
    TEST_PORT_BASE: '25000',
    AIO_STATE_ENDPOINT: 'http://127.0.0.1:25002',
    AIO_DB_ENDPOINT: 'http://127.0.0.1:25006',
  })
  const { measureDecisions } = await import('./measure-decisions')
  const { measureFlow } = await import('./measure-flow')
  const { measureZips } = await import('./measure-zips')
  const figures: Figure[] = [...measureDecisions(), ...(await measureFlow()), ...(await measureZips())]
  for (const { name, value, unit } of figures) {
    console.log(
      `${name.padEnd(72)} ${value.toLocaleString('en', { maximumFractionDigits: 3 }).padStart(12)} ${unit}`,
    )
  }
  await mkdir('dist', { recursive: true })
  await writeFile('dist/bench.json', `${JSON.stringify(figures, null, 2)}\n`)
  process.exit(0)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
