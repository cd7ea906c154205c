import type { DoctorFinding, DoctorReply } from '../../../../actions/admin-api/contract/installation/health'
import type { MessageKey } from '../../i18n/catalogue-types'
import type { Words } from '../../i18n/words'

/** Says what a finding means and what to do, in the page's language. */
export function sayFinding({ code, values }: DoctorFinding, { say, moment }: Words): string {
  const [area, what] = code.split('.')
  const said = Object.entries(values).map(([name, value]) => [
    name,
    name === 'at' && typeof value === 'string' ? moment(value) : value,
  ])
  return say(`finding.${area}.${what}` as MessageKey, Object.fromEntries(said))
}

/** Returns the whole result as text, to send to support. */
export function reportOf({ at, findings }: DoctorReply, words: Words): string {
  const lines = findings.map((finding) => {
    const about = finding.subject === null ? '' : ` (${finding.subject})`
    const outcome = words.say(`doctor.outcome.${finding.outcome}`)
    return `${outcome}: ${words.say(`doctor.check.${finding.check}`)}${about}: ${sayFinding(finding, words)}`
  })
  return [words.say('doctor.at', { at }), ...lines].join('\n')
}
