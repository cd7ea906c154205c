import { callAdminApi, type LoopbackWorld } from '../../../loopback-world'
import { simulateChange } from './simulate'

/** Starts or resumes a paused store as the page does, and publishes. */
export async function startStore(loopback: LoopbackWorld, storeId: string): Promise<void> {
  const { id: simulationId } = await simulateChange(loopback, { kind: 'resume', storeId })
  const path = `/stores/${storeId}`
  const { store } = (await callAdminApi(loopback, { method: 'GET', path })).body
  const { version, name, websiteCode } = store
  const body = { version, name, websiteCode, status: 'active', simulationId }
  const started = await callAdminApi(loopback, { method: 'PUT', path, body })
  if (started.status !== 200) throw new Error(`the store was not started: ${JSON.stringify(started)}`)
  await loopback.publish()
}
