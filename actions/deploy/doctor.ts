import { DOCTOR_CHECKS } from '../shared/doctor/doctor-words'
import { sentenceOf } from '../shared/doctor/finding'
import { openDoctor } from '../shared/doctor/open-doctor'
import { runDoctor } from '../shared/doctor/run-doctor'
import { ConfigurationError } from '../shared/runtime/configuration/configuration'
import { parseWorkspaceConfiguration } from './workspace-configuration'

/** `npm run doctor`: the same checks as the page's *Doctor*, without Commerce Admin. */
async function main(): Promise<void> {
  const { deployment, configuration } = parseWorkspaceConfiguration(process.env)
  const apiKey = process.env.AIO_RUNTIME_AUTH
  if (!apiKey) throw new ConfigurationError(['AIO_RUNTIME_AUTH is missing (aio app use writes it)'])
  const { context, close } = openDoctor(configuration, { namespace: deployment.namespace, apiKey })
  try {
    const findings = await runDoctor(context)
    for (const { check, subject, outcome, ...said } of findings) {
      const about = subject === null ? '' : ` (${subject})`
      console.log(`${outcome.padEnd(10)}${DOCTOR_CHECKS[check]}${about}: ${sentenceOf(said)}`)
    }
    if (findings.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1
  } finally {
    await close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
