import { setTimeout as sleep } from 'node:timers/promises'
import { type Lease, leaseCollection } from '../../../../actions/shared/database/work/leases'
import { examples } from '../../../../dev/catalogue/examples'
import { connectStores, type LoopbackWorld, startLoopbackWorld } from '../../../loopback-world'

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

/** How often the lease was taken. */
async function takings(): Promise<number> {
  return (await loopback.database.collection<Lease>('leases').findOne({}))?.fence ?? 0
}

async function untilHeld(): Promise<void> {
  while (!(await leaseCollection(loopback.database).isHeld(new Date()))) await sleep(5)
}

test('a worker that nobody came to takes one turn', async () => {
  const before = await takings()
  await loopback.publish()
  expect(await takings()).toBe(before + 1)
})

test('a worker takes another turn for a person whose worker came while it held the lease', async () => {
  const before = await takings()
  const publishing = loopback.publish()
  await untilHeld()
  expect(await loopback.wake()).toMatchObject({ kind: 'held' })
  await publishing
  expect(await takings()).toBe(before + 2)
})
