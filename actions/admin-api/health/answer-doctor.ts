import { openDoctor } from '../../shared/doctor/open-doctor'
import { runDoctor } from '../../shared/doctor/run-doctor'
import type { ActivationContext } from '../../shared/runtime/action'
import type { Configuration } from '../../shared/runtime/configuration/configuration-types'
import type { DoctorReply } from '../contract/installation/health'

export const DOCTOR_PATH = '/doctor'

/**
 * Answers `GET /doctor` for a checked caller. It is not a route, because routes need an open database and the doctor
 * has to answer without one.
 */
export async function answerDoctor(
  configuration: Configuration,
  activation: ActivationContext,
): Promise<DoctorReply> {
  const { context, close } = openDoctor(configuration, activation)
  try {
    return { at: context.now().toISOString(), findings: await runDoctor(context) }
  } finally {
    await close()
  }
}
