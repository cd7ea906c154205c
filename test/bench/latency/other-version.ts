import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface OtherVersion {
  /** Has the configuration of the app and its built actions. */
  readonly folder: string
  remove(): Promise<void>
}

/** Another version of the app, from a folder that has its build, or from a git revision, whose actions are built here. */
export async function openOtherVersion(against: string): Promise<OtherVersion> {
  if (existsSync(path.join(against, 'ext.config.yaml')))
    return { folder: path.resolve(against), remove: async () => {} }
  const parent = await mkdtemp(path.join(tmpdir(), 'bench-other-'))
  const folder = path.join(parent, 'app')
  const remove = async () => {
    await run('git', ['worktree', 'remove', '--force', folder]).catch(() => {})
    await rm(parent, { recursive: true, force: true })
  }
  try {
    await run('git', ['worktree', 'add', '--detach', folder, against])
    await refuseOtherPackages(folder, against)
    await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
    const script = path.resolve('dev/build/run-actions.ts')
    await run(process.execPath, ['--import', 'tsx', script], { cwd: folder, maxBuffer: 1e8 })
    return { folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function refuseOtherPackages(folder: string, against: string): Promise<void> {
  const [own, other] = await Promise.all([
    readFile('package-lock.json', 'utf8'),
    readFile(path.join(folder, 'package-lock.json'), 'utf8'),
  ])
  if (own !== other)
    throw new RangeError(
      `--against ${against}: that version has other packages. Build it in a folder of its own and name the folder.`,
    )
}
