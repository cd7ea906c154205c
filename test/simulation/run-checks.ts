import { BROKEN_WORLDS, byCountry } from './broken-worlds'
import { runSeed } from './run-seed'
import type { Checked } from './start-part'

const tell = (checked: Checked) => process.send?.(checked)

/** What the tests say of the simulation itself. */
async function main(): Promise<void> {
  for (const { what, family, seed, breakage, plan, noticedAs } of BROKEN_WORLDS) {
    const { violations } = await runSeed(family, seed, {
      breakage,
      until: noticedAs,
      ...(plan ? { plan } : {}),
    })
    tell({ kind: 'broken', what, violations: violations.join('\n') })
  }
  const { violations } = await runSeed('calm', 4, { breakage: { merchant: byCountry } })
  tell({ kind: 'by-country', violations })
  for (let times = 0; times < 2; times += 1) {
    const { story } = await runSeed('everything', 4)
    tell({ kind: 'story', lines: story })
  }
}

void main()
