import { examples } from '../../../../dev/catalogue/examples'
import type { AdminApi, ApiResult } from '../../../../web-src/src/platform/api/admin-api'
import { UploadFlow, type UploadStage } from '../../../../web-src/src/platform/csv/upload/upload-flow'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'
import { workbookFile } from '../../../workbook-file'

const STORE = STORE_IDS.germany

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE)
})
afterAll(() => loopback.close())

interface Network {
  readonly paths: string[]
  /** Whether the network is cut at this call. */
  isCut: (path: string) => boolean
}

/** The server behind a network. */
function apiThrough(network: Network): AdminApi {
  return async <T>({ method = 'GET', path, body }: Parameters<AdminApi>[0]): Promise<ApiResult<T>> => {
    network.paths.push(`${method} ${path.replace(/[\da-f-]{36}/, ':id')}`)
    if (network.isCut(path)) return { kind: 'unreachable' }
    const reply = await callAdminApi(loopback, { method, path, ...(body ? { body: { ...body } } : {}) })
    return reply.status < 400 ? { kind: 'ok', value: reply.body } : { kind: 'server', requestId: null }
  }
}

function startFlow(kind: 'overrides' | 'mappings' = 'overrides') {
  const network: Network = { paths: [], isCut: () => false }
  const stages: UploadStage[] = []
  const flow = new UploadFlow({
    api: apiThrough(network),
    storeId: STORE,
    kind,
    show: (stage) => stages.push(stage),
  })
  async function reached<Step extends UploadStage['step']>(step: Step) {
    for (;;) {
      const last = stages.at(-1)
      const isStep = (stage: UploadStage): stage is Extract<UploadStage, { step: Step }> =>
        stage.step === step
      if (last && isStep(last)) return last
      if (last?.step === 'failed')
        throw new Error(`expected ${step}, failed: ${JSON.stringify(last.failure)}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  return { flow, network, stages, reached }
}

const overrideOf = async (sellerSku: string) => (await loopback.listing(STORE, sellerSku))?.override
const file = (content: BlobPart, name = 'overrides.xlsx') => new File([content], name)

test('a workbook with known columns goes to the server without a question', async () => {
  const rows = [
    ['Overrides of May'],
    null,
    ['SKU', 'Qty', 'Reason', 'Ends'],
    [examples.plain, 4, 'Fair', { date: 73_050.5 }],
  ]
  const { flow, reached, network } = startFlow()
  flow.choose(file(new Uint8Array(workbookFile([{ name: 'May', rows }]))))
  await reached('started')
  expect(network.paths).toEqual([
    `POST /stores/${STORE}/uploads`,
    'PUT /uploads/:id/pieces/0',
    'POST /uploads/:id/preview',
    'POST /uploads/:id/start',
  ])
  await loopback.publish()
  expect(await overrideOf(examples.plain)).toMatchObject({
    changes: { maximumListedQuantity: 4 },
    reason: 'Fair',
    endsAt: new Date(2099, 11, 31, 12),
  })
})

test('nothing is sent before it is clear what the columns are', async () => {
  const { flow, reached, network } = startFlow()
  flow.choose(file('Article;Count;Max\nA;1;2\n', 'overrides.csv'))
  const { file: checked } = await reached('check')
  expect(network.paths).toEqual([])
  flow.send(checked, {
    header: checked.found.header,
    columns: [
      { index: 0, column: 'seller-sku' },
      { index: 1, column: 'ignore' },
      { index: 2, column: 'maximum-listed-quantity' },
    ],
  })
  await reached('started')
  await loopback.publish()
  expect(await overrideOf(examples.plain)).toMatchObject({ changes: { maximumListedQuantity: 4 } })
})

describe('a network that is cut', () => {
  const rows = `NONE,${'x'.repeat(90)},1\n`.repeat(1_500)

  test.each([
    ['/pieces/3', 5],
    ['/preview', 6],
    ['/start', 7],
  ])('at %s changes nothing, and another attempt continues', async (cut, maximum) => {
    const before = await overrideOf(examples.plain)
    const { flow, reached, network } = startFlow()
    network.isCut = (path) => path.endsWith(cut)
    flow.choose(file(`SKU,Reason,Max\n${examples.plain},Fair,${maximum}\n${rows}`, 'overrides.csv'))
    const { again } = await failed(reached)
    await loopback.publish()
    expect(await overrideOf(examples.plain)).toEqual(before)
    const begun = new Set(network.paths)
    network.isCut = () => false
    again?.()
    await reached('started')
    const pieces = network.paths.filter((path) => path.includes('/pieces/'))
    expect(new Set(pieces).size).toBe(5)
    // Each piece is sent once, and the one that was cut off once more.
    expect(pieces.length).toBe(cut === '/pieces/3' ? 6 : 5)
    expect(begun.has(`POST /stores/${STORE}/uploads`)).toBe(true)
    expect(network.paths.filter((path) => path.endsWith('/uploads'))).toHaveLength(1)
    await loopback.publish()
    expect(await overrideOf(examples.plain)).toMatchObject({ changes: { maximumListedQuantity: maximum } })
  })
})

async function failed(reached: ReturnType<typeof startFlow>['reached']) {
  const stage = await reached('failed')
  expect(stage.failure).toEqual({ kind: 'api', failure: { kind: 'unreachable' } })
  return stage
}

test('a file that cannot be read says why and sends nothing', async () => {
  const { flow, reached, network } = startFlow()
  flow.choose(file(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))
  expect(await reached('failed')).toMatchObject({ failure: { kind: 'file', why: 'old-excel' }, again: null })
  expect(network.paths).toEqual([])
})

test('a file that is canceled shows nothing any more', async () => {
  const { flow, stages } = startFlow()
  flow.choose(file(`SKU,Max\n${'A,1\n'.repeat(5_000)}`, 'overrides.csv'))
  flow.cancel()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(stages.at(-1)).toEqual({ step: 'none' })
})
