import {
  FINAL_REFUSALS,
  incompleteCollections,
  isDatabaseCurrent,
  SCHEMA_VERSION,
} from '../../database/client/ensure-database'
import { eventArrivalCollection } from '../../database/log/event-arrivals'
import { leaseCollection } from '../../database/work/leases'
import { errorMessage } from '../../runtime/error-words'
import { minutes, msBetween } from '../../time'
import { APP_VERSION } from '../app-version'
import type { DoctorCheck } from '../doctor-context'
import { finding } from '../finding'

export const checkDatabase: DoctorCheck = async (context) => {
  try {
    const database = await context.openDatabase()
    const status = await database.provisionStatus()
    if (FINAL_REFUSALS.includes(status)) return [finding('database', 'database.refused', { status })]
    if (status !== 'PROVISIONED') return [finding('database', 'database.not-provisioned', { status })]
    if (!(await isDatabaseCurrent(database))) return [finding('database', 'database.old-schema')]
    const incomplete = await incompleteCollections(database)
    return incomplete.length === 0
      ? [finding('database', 'database.ok', { schema: SCHEMA_VERSION })]
      : [finding('database', 'database.incomplete', { collections: incomplete.join(', ') })]
  } catch (error) {
    return [finding('database', 'database.away', { message: errorMessage(error) })]
  }
}

/** The publisher is started every minute and runs for almost that long. */
const STOPPED_MS = minutes(3)

export const checkPublisher: DoctorCheck = async (context) => {
  const seen = await leaseCollection(await context.openDatabase()).lastSeen()
  if (!seen) return [finding('publisher', 'publisher.never')]
  const agoMs = msBetween(seen, context.now())
  return agoMs <= STOPPED_MS
    ? [finding('publisher', 'publisher.lately', { seconds: Math.max(0, Math.round(agoMs / 1000)) })]
    : [finding('publisher', 'publisher.stopped', { at: seen.toISOString() })]
}

export const checkVersions: DoctorCheck = async (context) => {
  const arrival = await eventArrivalCollection(await context.openDatabase())
    .latest()
    .catch(() => null)
  const known = { app: APP_VERSION, schema: SCHEMA_VERSION }
  return arrival?.commerceVersion
    ? [finding('versions', 'versions.known', { ...known, commerce: arrival.commerceVersion })]
    : [finding('versions', 'versions.no-commerce', known)]
}
