import { loopback, type Ports } from '../../../dev/world'

/**
 * Milliseconds that a request takes in the cloud and not on loopback: to the database, to Commerce and to Amazon as in
 * virtual time (`trace/open-trace-world.ts`), to the others an assumption.
 */
export const HOPS_MS = {
  database: 8,
  state: 20,
  commerce: 120,
  amazon: 150,
  ims: 50,
  /** A call of the app to start an action. */
  runtime: 20,
} as const

const PATHS: Readonly<Partial<Record<keyof typeof HOPS_MS, string>>> = { runtime: '^/api/v1/namespaces/' }

/** Makes every request to the stand-ins take as long. */
export async function addHops(ports: Ports): Promise<void> {
  for (const [name, delayMs] of Object.entries(HOPS_MS)) {
    const path = PATHS[name as keyof typeof HOPS_MS]
    await fetch(`${loopback(ports[name as keyof typeof HOPS_MS])}/__faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ delayMs, times: Number.MAX_SAFE_INTEGER, ...(path ? { path } : {}) }),
    })
  }
}
