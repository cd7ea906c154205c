import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from '../figures'
import { type RunningPart, runPart } from './run-part'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'run-part-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(code: string, limitMinutes = 1): Promise<RunningPart & { readonly names: string[] }> {
  const script = path.join(folder, 'part.cjs')
  await writeFile(script, code)
  const names: string[] = []
  const onFigure = ({ name }: Figure) => names.push(name)
  return { ...runPart({ script, args: [], env: process.env, limitMinutes, onFigure }), names }
}

it('passes on each figure, and ends well once the part says that it is complete', async () => {
  const part = await run(`
    process.send({ figure: { name: 'first' } })
    process.send({ figure: { name: 'second' } })
    process.send({ isComplete: true }, () => process.exit(0))`)
  expect(await part.over).toBeNull()
  expect(part.names).toEqual(['first', 'second'])
})

it('says that a part failed which ends on its own before it is complete', async () => {
  const part = await run(`process.send({ figure: { name: 'first' } }, () => process.exit(3))`)
  expect(await part.over).toContain('exit code 3')
  expect(part.names).toEqual(['first'])
})

it('ends a part at its limit, and says so', async () => {
  const part = await run(`setInterval(() => {}, 1000)`, 0.01)
  expect(await part.over).toBe('ended after its limit of 0.01 min (--limit); figures are missing')
})

it('ends a part with the servers that it started, even those that refuse to', async () => {
  const part = await run(`
    const { fork } = require('node:child_process')
    if (process.argv[2] === 'server') {
      process.on('SIGTERM', () => {})
      const server = require('node:http').createServer((_, response) => response.end())
      server.listen(0, '127.0.0.1', () => process.send(server.address().port))
    } else {
      const started = fork(__filename, ['server'])
      started.once('message', (port) => process.send({ figure: { name: String(port) } }))
    }`)
  while (part.names.length === 0) await sleep(20)
  const answers = () =>
    fetch(`http://127.0.0.1:${part.names[0]}`).then(
      () => true,
      () => false,
    )
  expect(await answers()).toBe(true)
  await part.end()
  while (await answers()) await sleep(20)
})
