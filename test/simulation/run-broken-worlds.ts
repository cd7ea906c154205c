import { BROKEN_WORLDS } from './broken-worlds'
import { runSeed } from './run-seed'
import type { Noticed } from './start-part'

async function main(): Promise<void> {
  for (const { what, family, seed, breakage, plan } of BROKEN_WORLDS) {
    const { violations } = await runSeed(family, seed, { breakage, ...(plan ? { plan } : {}) })
    process.send?.({ what, violations: violations.join('\n') } satisfies Noticed)
  }
}

void main()
