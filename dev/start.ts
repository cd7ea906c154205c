import path from 'node:path'
import { buildApp, isBuildStale } from './build/build-app'
import { connectMerchant } from './connect-merchant'
import { installApp } from './install-app'
import { checkNode, checkPorts, parsePortBase, StartError } from './preflight'
import { parseStartOptions } from './start-options'
import { type RunningWorld, startWorld } from './start-world'
import { portsFrom } from './world'

/** The data of all stand-ins. Delete it to start over. */
const FOLDER = path.resolve('.world')

const say = (line: string) => console.log(line)

async function main(): Promise<void> {
  const options = parseStartOptions(process.argv.slice(2))
  checkNode(process.versions.node)
  const ports = portsFrom(parsePortBase(process.env.PORT_BASE))
  await checkPorts(ports)
  if (await isBuildStale()) await buildApp(say)
  say('Starting Commerce, Amazon and Adobe’s services on 127.0.0.1 …')
  const world = await startWorld(ports, FOLDER, { ...options, isInstalled: false })
  stopOnSignal(world)
  if (options.adminUiSdk === 'v2') await installApp(world, say)
  const isInstalled = world.isInstalled()
  if (isInstalled) await connectMerchant(world, say)
  say('')
  say(`Ready. Commerce Admin: ${world.adminUrl}`)
  if (!isInstalled) say('The app is not installed: Apps, App Management.')
  say('Stop with Ctrl+C. What was done is kept in .world; delete that folder to begin anew.')
}

function stopOnSignal(world: RunningWorld): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    say('Stopping …')
    void world.close().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  if (error instanceof StartError) console.error(error.message)
  else console.error(error)
  process.exit(1)
})
