import { Heading } from '@adobe/react-spectrum/Heading'
import { StatusLight } from '@adobe/react-spectrum/StatusLight'
import type { DoctorFinding } from '../../../../actions/admin-api/contract/installation/health'
import { useWords } from '../../i18n/words-context'
import { sayFinding } from './finding-words'

const VARIANTS = { ok: 'positive', warning: 'notice', failed: 'negative', unchecked: 'neutral' } as const

interface CheckListProps {
  readonly title: string
  readonly findings: readonly DoctorFinding[]
}

/** Every finding that needs attention, with what to do. */
export function ProblemList({ title, findings }: CheckListProps) {
  const words = useWords()
  const { say } = words
  return (
    <section className="panel doctor" aria-labelledby="doctor-problems">
      <Heading level={2} margin={0} id="doctor-problems">
        {title}
      </Heading>
      <ul className="doctor__list">
        {findings.map((finding) => (
          <li key={`${finding.check} ${finding.code} ${finding.subject}`} className="doctor__finding">
            <StatusLight variant={VARIANTS[finding.outcome]} UNSAFE_className="doctor__light">
              {say(`doctor.outcome.${finding.outcome}`)}
            </StatusLight>
            <div>
              <p className="doctor__name">
                {say(`doctor.check.${finding.check}`)}
                {finding.subject !== null && <span className="breakable">: {finding.subject}</span>}
              </p>
              <p className="doctor__text breakable">{sayFinding(finding, words)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The checks that passed, one line each. */
export function SoundList({ title, findings }: CheckListProps) {
  const { say } = useWords()
  const checks = [...Map.groupBy(findings, ({ check }) => check)]
  return (
    <section className="panel doctor" aria-labelledby="doctor-sound">
      <Heading level={2} margin={0} id="doctor-sound">
        {title}
      </Heading>
      <dl className="doctor__sound">
        {checks.map(([check, own]) => (
          <div key={check} className="doctor__line">
            <dt>{say(`doctor.check.${check}`)}</dt>
            <SoundFindings findings={own} />
          </div>
        ))}
      </dl>
    </section>
  )
}

function SoundFindings({ findings }: Pick<CheckListProps, 'findings'>) {
  const words = useWords()
  const [first] = findings
  const subjects = findings.flatMap(({ subject }) => subject ?? [])
  if (first && subjects.length < 2) return <dd>{sayFinding(first, words)}</dd>
  return (
    <dd>
      {words.say('doctor.all-in-order', { count: findings.length })}
      <span className="quiet breakable doctor__subjects">{subjects.join(' · ')}</span>
    </dd>
  )
}
