/**
 * One container: a process that takes `/init` once and then `/run` as often as it is told, over the channel to its
 * parent. It ends with its parent.
 */
const { AsyncLocalStorage } = require('node:async_hooks')
const fs = require('node:fs')
const path = require('node:path')
const zlib = require('node:zlib')
const redirectFixedHosts = require('./fixed-hosts.cjs')

const activations = new AsyncLocalStorage()
/** Ours alone; the parent takes it away when this process could not. */
const folder = process.argv[2]
redirectFixedHosts(JSON.parse(process.argv[3]))
let main

process.on('disconnect', () => process.exit())
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
// As in a real container: whatever nobody handles ends it, with everything else that it was doing.
for (const event of ['unhandledRejection', 'uncaughtException']) {
  process.on(event, (error) => {
    console.error(error)
    // What was logged leaves over the channel first.
    setImmediate(() => process.exit(1))
  })
}

for (const stream of ['stdout', 'stderr']) {
  process[stream].write = (chunk, encoding, done) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    process.send?.({ kind: 'log', activationId: activations.getStore(), stream, text })
    const callback = typeof encoding === 'function' ? encoding : done
    callback?.()
    return true
  }
}

process.on('message', async ({ id, path: route, body }) => {
  const handle = { '/init': init, '/run': run }[route]
  const [status, reply] = await handle(body)
  process.send?.({ kind: 'reply', id, status, body: reply })
})

async function init({ value }) {
  if (main) return [403, { error: 'Cannot initialize the action more than once.' }]
  for (const [name, each] of Object.entries(value.env ?? {})) {
    process.env[name] = typeof each === 'string' ? each : JSON.stringify(each)
  }
  try {
    unzip(Buffer.from(value.code, 'base64'), folder)
    process.chdir(folder)
    main = require(folder)[value.main ?? 'main']
    if (typeof main === 'function') return [200, { OK: true }]
    return [502, { error: `Action entrypoint '${value.main}' is not a function.` }]
  } catch (error) {
    return [502, { error: `Initialization has failed due to: ${error?.stack ?? error}` }]
  }
}

async function run({ value, ...message }) {
  if (!main) return [403, { error: 'System is not initialized.' }]
  for (const [name, each] of Object.entries(message)) process.env[`__OW_${name.toUpperCase()}`] = String(each)
  return activations.run(message.activation_id, async () => {
    try {
      const result = await main(value ?? {})
      if (result === undefined || result === null) return [200, {}]
      if (typeof result === 'object') return [200, JSON.parse(JSON.stringify(result))]
      return [502, { error: 'The action did not return a dictionary.' }]
    } catch (error) {
      console.error(error)
      return [200, { error: asReported(error) }]
    }
  })
}

/** As Runtime's own Node.js image reports what an action throws: an answer with an error, not a failed container. */
function asReported(error) {
  if (!(error instanceof Error)) return error ?? {}
  const { name, message, stack } = error
  return { ...error, name, message, stack }
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 46
const LOCAL_HEADER = 30
const DEFLATED = 8

/** Reads a zip by its central directory; stored and deflated files are all that action zips have. */
function unzip(zip, target) {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1
  if (end < 0) throw new Error('not a zip')
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(entry + 28)
    const name = zip.toString('utf8', entry + DIRECTORY_ENTRY, entry + DIRECTORY_ENTRY + nameLength)
    const local = zip.readUInt32LE(entry + 42)
    const start = local + LOCAL_HEADER + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
    const deflated = zip.readUInt16LE(entry + 10) === DEFLATED
    writeInside(target, name, deflated ? () => zlib.inflateRawSync(packed) : () => packed)
    entry += DIRECTORY_ENTRY + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
}

function writeInside(target, name, read) {
  const file = path.resolve(target, name)
  if (!file.startsWith(target + path.sep)) throw new Error(`the zip has a file outside itself: ${name}`)
  if (name.endsWith('/')) return void fs.mkdirSync(file, { recursive: true })
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, read())
}
