import { uploadMappings } from '../../../../../actions/publisher/jobs/uploads/upload-mappings'
import {
  type AppliedRows,
  type UploadTask,
  uploadRows,
} from '../../../../../actions/publisher/jobs/uploads/upload-rows'
import { JobFailedError, type TaskSlice } from '../../../../../actions/publisher/periodic/task'
import { MAPPING_FILE } from '../../../../../actions/shared/csv/mapping-rows'
import type { JobDocument } from '../../../../../actions/shared/database/work/jobs'
import type { UploadDocument } from '../../../../../actions/shared/database/work/uploads'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { aCommerce } from '../../../shared/publishing/a-commerce'
import { aMerchant, NOW } from '../../../shared/publishing/example'
import { storedWorld } from '../../../shared/publishing/stored-world'

const job = (line = 0, uploadId = 'upload') =>
  ({
    _id: 'job',
    kind: 'upload-mappings',
    storeId: 'de',
    state: 'running',
    done: 0,
    total: null,
    message: null,
    createdAt: NOW,
    updatedAt: NOW,
    cursor: JSON.stringify({ uploadId, line }),
  }) as JobDocument
const REFUSED = { code: 'no-sku', values: {}, message: 'No such SKU.' }

interface Upload {
  readonly text: string
  readonly changes?: Partial<Ports>
  readonly running?: JobDocument
  /** Replaces the task that applies the column `sku`. */
  readonly task?: TaskSlice
  readonly apply?: (cells: readonly string[]) => Partial<AppliedRows>
}

async function uploaded({ text, changes = {}, running = job(), apply = () => ({}), task: given }: Upload) {
  const upload: UploadDocument = {
    _id: 'upload',
    kind: 'mappings',
    storeId: 'de',
    createdAt: NOW,
    createdBy: 'me',
    pieces: 1,
    line: 0,
    applied: 0,
    unchanged: 0,
    refusedCount: 0,
    refused: [],
  }
  const { world, all } = await storedWorld(
    { uploads: [upload, { _id: 'upload/000000', text } as never], jobs: [running] },
    { clock: { now: () => 0, sleep: async () => {} }, ...changes },
  )
  const batches: string[][] = []
  const task: UploadTask<unknown>['apply'] = async (_ports, _context, rows) => {
    batches.push(rows.map(({ cell }) => cell('sku')))
    return { refused: [], unchanged: 0, ...apply(rows.map(({ cell }) => cell('sku'))) }
  }
  const slice = given ?? uploadRows({ columns: MAPPING_FILE, apply: task })
  const failure = await slice(world, running).catch((error: unknown) => error)
  const [kept] = await all<UploadDocument>('uploads')
  const [left] = await all<JobDocument>('jobs')
  return { failure, batches, upload: kept, job: left }
}
const rows = (count: number) =>
  ['seller-sku,sku', ...Array.from({ length: count }, (_, index) => `A${index},S${index}`)].join('\n')

test('rows are applied in batches to the last one, and counted', async () => {
  const {
    failure,
    batches,
    upload,
    job: left,
  } = await uploaded({ text: rows(501), apply: () => ({ unchanged: 1 }) })
  expect(failure).toBeUndefined()
  expect(batches.map(({ length }) => length)).toEqual([500, 1])
  expect(upload).toMatchObject({ line: 502, applied: 499, unchanged: 2, refusedCount: 0 })
  expect(left).toMatchObject({ state: 'done', done: 501 })
})

test('a file of exactly one batch has no second one', async () => {
  const { batches } = await uploaded({ text: rows(500) })
  expect(batches).toHaveLength(1)
})

test('what was interrupted goes on behind the line that was reached', async () => {
  const { batches } = await uploaded({ text: rows(3), running: job(3) })
  expect(batches).toEqual([['S2']])
})

test('rows that cannot be read and rows that are refused are told by their lines', async () => {
  const text = 'seller-sku,sku\nA,S0\nB,b,c,d\nC,c'
  const refused = [{ line: 4, mistakes: [REFUSED] }]
  const { upload } = await uploaded({ text, apply: () => ({ refused }) })
  expect(upload?.refused.map(({ line }) => line)).toEqual([3, 4])
  expect(upload).toMatchObject({ applied: 1, refusedCount: 2 })
})

test('a batch without a row that can be read is applied by nobody', async () => {
  const { batches, upload } = await uploaded({ text: 'seller-sku,sku\na,b,c' })
  expect({ batches, refused: upload?.refusedCount }).toEqual({ batches: [], refused: 1 })
})

test.each<[string, Partial<Ports>]>([
  ['nothing may be written any more', { maySend: () => false }],
  ['its time is over', { clock: { now: ticking(), sleep: async () => {} } }],
])('a slice ends after a batch once %s', async (_words, changes) => {
  const { batches, job: left } = await uploaded({ text: rows(501), changes })
  expect(batches).toHaveLength(1)
  expect(left).toMatchObject({ state: 'running', done: 500 })
})

function ticking(): () => number {
  let time = 0
  return () => {
    time += 10_001
    return time
  }
}

test.each<[string, Upload]>([
  ['whose store is gone', { text: rows(1), changes: { merchant: aMerchant({ stores: [] }) } }],
  ['that is gone', { text: rows(1), running: job(0, 'other') }],
])('an upload %s fails', async (_words, given) => {
  expect((await uploaded(given)).failure).toEqual(new JobFailedError('upload-gone'))
})

test('a file that cannot be read says where, and an error of its own making keeps its name', async () => {
  const { failure, upload } = await uploaded({ text: 'other\nS0' })
  expect(failure).toBeInstanceOf(JobFailedError)
  expect(upload?.refused).toMatchObject([{ line: 1 }])
  const bug = new TypeError('a bug')
  const { failure: other } = await uploaded({
    text: rows(1),
    apply: () => {
      throw bug
    },
  })
  expect(other).toBe(bug)
})

test.each([
  [`${'x'.repeat(201)},MUG`, 'seller-sku'],
  [`MUG,${'x'.repeat(201)}`, 'sku'],
])('a mapping that is too long is refused by its column', async (row, column) => {
  const text = `seller-sku,sku\n${row}`
  const { upload } = await uploaded({
    text,
    task: uploadMappings,
    changes: { commerce: aCommerce({}) },
  })
  expect(upload?.refused).toMatchObject([{ line: 2, mistakes: [{ code: 'too-long', values: { column } }] }])
})
