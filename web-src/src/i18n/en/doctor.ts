import {
  type CheckId,
  DOCTOR_CHECKS,
  DOCTOR_WORDS,
  type FindingCode,
} from '../../../../actions/shared/doctor/doctor-words'

type Findings = { readonly [Code in FindingCode as `finding.${Code}`]: string }
type Checks = { readonly [Check in CheckId as `doctor.check.${Check}`]: string }

/** The sentences that the command says too. */
const findings = Object.fromEntries(
  Object.entries(DOCTOR_WORDS).map(([code, [, words]]) => [`finding.${code}`, words]),
) as Findings
const checks = Object.fromEntries(
  Object.entries(DOCTOR_CHECKS).map(([check, name]) => [`doctor.check.${check}`, name]),
) as Checks

const page = {
  'doctor.title': 'Doctor',
  'doctor.intro': 'Checks the whole installation: what the app needs, reaches and was told lately.',
  'doctor.open': 'Check the installation',
  'doctor.loading': 'Checking the installation',
  'doctor.failed': 'The installation could not be checked',
  'doctor.run': 'Check again',
  'doctor.running': 'Checking…',
  'doctor.copy': 'Copy as text',
  'doctor.copied': 'The result is on the clipboard.',
  'doctor.not-copied': 'The browser does not let the page copy. Select the text and copy it yourself.',
  'doctor.summary.sound': 'Everything that could be checked is in order.',
  'doctor.summary.problems': '{count, plural, one {One thing needs} other {# things need}} your attention.',
  'doctor.at': 'Checked on {at}',
  'doctor.to-fix': 'To fix',
  'doctor.in-order': 'In order',
  'doctor.all-in-order': '{count, plural, one {One in order} other {# in order}}',
  'doctor.outcome.ok': 'In order',
  'doctor.outcome.warning': 'Warning',
  'doctor.outcome.failed': 'Failed',
  'doctor.outcome.unchecked': 'Not checked',
} as const

/** English, continued: the check of the whole installation. */
export const enDoctor = { ...page, ...checks, ...findings }
