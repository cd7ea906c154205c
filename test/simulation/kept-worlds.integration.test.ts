import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { keepWorlds } from './kept-worlds'
import type { Done } from './start-part'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kept-worlds-'))
  file = path.join(folder, 'worlds.jsonl')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const world = (seed: number, failure: string | null = null): Done => ({
  family: 'rivals',
  seed,
  failure,
  milliseconds: 1_000,
})

it('continues a file whose last line was cut off, and loses only that world', async () => {
  const before = keepWorlds(file)
  expect(before.done).toEqual([])
  before.add(world(1))
  before.add(world(2, 'It sends {"quantity":7}'))
  const { length } = await readFile(file)
  await truncate(file, length - 20)

  const cut = keepWorlds(file)
  expect(cut.done).toEqual([world(1)])
  cut.add(world(2))
  cut.add(world(3))
  expect(keepWorlds(file).done).toEqual([world(1), world(2), world(3)])
})

it('refuses a file of other code', async () => {
  await appendFile(file, `${JSON.stringify({ code: 'other' })}\n`)
  expect(() => keepWorlds(file)).toThrow('has worlds of other code')
})

/** Runs the command, and resolves to its exit code and what it printed. */
function simulate(...args: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const all = ['--import', 'tsx', path.join(__dirname, 'run.ts'), ...args]
  return new Promise((resolve) => {
    const child = execFile(process.execPath, all, (_error, printed) =>
      resolve({ code: child.exitCode ?? -1, printed }),
    )
  })
}

it('runs only the worlds that an interrupted run left, and reports those of both', async () => {
  // Had the command run seed 1 again, it would not have failed.
  keepWorlds(file).add(world(1, 'It failed before the run was cut off'))
  const { code, printed } = await simulate('--family', 'rivals', '--worlds', '2', '--keep', file)
  expect(printed).toContain('1 worlds were run before.')
  expect(printed).toMatch(/rivals +2 worlds in .*, 1 failed, seeds 1\n/)
  expect(code).toBe(1)
  expect(keepWorlds(file).done).toMatchObject([
    { seed: 1, failure: expect.any(String) },
    { seed: 2, failure: null },
  ])
})
