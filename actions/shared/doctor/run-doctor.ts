import { errorMessage } from '../runtime/error-words'
import { seconds } from '../time'
import { checkInstallation } from './check-installation'
import { checkAmazon } from './checks/check-amazon'
import { checkClock, checkCommerce, checkWebsites } from './checks/check-commerce'
import { checkArrivals, checkRegistration, checkSubscriptions } from './checks/check-events'
import { checkImports } from './checks/check-imports'
import { checkConfiguration, checkEncryption, checkReadOnly, checkState } from './checks/check-settings'
import { checkDatabase, checkPublisher, checkVersions } from './checks/check-workings'
import type { DoctorCheck, DoctorContext } from './doctor-context'
import type { CheckId } from './doctor-words'
import { type Finding, finding } from './finding'

const CHECKS: Readonly<Record<CheckId, DoctorCheck>> = {
  configuration: checkConfiguration,
  state: checkState,
  database: checkDatabase,
  encryption: checkEncryption,
  commerce: checkCommerce,
  clock: checkClock,
  website: checkWebsites,
  subscription: checkSubscriptions,
  registration: checkRegistration,
  events: checkArrivals,
  amazon: checkAmazon,
  imports: checkImports,
  publisher: checkPublisher,
  'read-only': checkReadOnly,
  installation: checkInstallation,
  versions: checkVersions,
}

/** Below the time limit of Adobe's CDN for a web action, with room for the check of the caller. */
const DEADLINE_MS = seconds(15)

/** Runs all checks at the same time. Never throws. */
export async function runDoctor(
  context: DoctorContext,
  deadlineMs: number = DEADLINE_MS,
): Promise<readonly Finding[]> {
  const checks = Object.entries(CHECKS) as [CheckId, DoctorCheck][]
  const found = await Promise.all(checks.map(([id, check]) => runCheck(id, check, context, deadlineMs)))
  return found.flat()
}

async function runCheck(
  id: CheckId,
  check: DoctorCheck,
  context: DoctorContext,
  deadlineMs: number,
): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<readonly Finding[]>((resolve) => {
    timer = setTimeout(() => resolve([finding(id, 'check.late', { seconds: deadlineMs / 1000 })]), deadlineMs)
  })
  const broken = (error: unknown) => [finding(id, 'check.broken', { message: errorMessage(error) })]
  // A check that timed out may still throw, which must not end the process.
  const checked = Promise.resolve()
    .then(() => check(context))
    .catch(broken)
  try {
    return await Promise.race([checked, late])
  } finally {
    clearTimeout(timer)
  }
}
