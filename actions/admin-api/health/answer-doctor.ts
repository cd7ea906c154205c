import { openDoctor } from '../../shared/doctor/open-doctor'
import { runDoctor } from '../../shared/doctor/run-doctor'
import type { ActivationContext } from '../../shared/runtime/action'
import type { Configuration } from '../../shared/runtime/configuration/configuration-types'
import type { DoctorReply } from '../contract/health'

export const DOCTOR_PATH = '/doctor'

/**
 * `GET /doctor`, for a caller who was checked. It stands beside the routes, which are given an open database: this one
 * has to answer when the database is away.
 */
export async function answerDoctor(
  configuration: Configuration,
  context: ActivationContext,
): Promise<DoctorReply> {
  const { world, close } = openDoctor(configuration, context)
  try {
    return { at: world.now().toISOString(), findings: await runDoctor(world) }
  } finally {
    await close()
  }
}
