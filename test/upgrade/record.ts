import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { version } from '../../package.json'
import choosePorts from '../choose-ports.cjs'

/**
 * Records what this version stores, for the test that later versions open it: `npx tsx test/upgrade/record.ts`. The
 * recording of a version is made once, by its own code, and never changed.
 */
async function main(): Promise<void> {
  await choosePorts()
  // Adobe's libraries read their addresses when they are loaded.
  await import('../setup-environment')
  const { openMerchant } = await import('./a-merchant-at-work')
  const { record } = await import('./recording')
  const merchant = await openMerchant()
  await writeFile(path.join(__dirname, `recordings/${version}.json`), await record(version, merchant))
  process.exit()
}

void main()
