import { Heading } from '@adobe/react-spectrum/Heading'
import type { ReactNode } from 'react'
import type { Freshness as FreshnessReply } from '../../../../../actions/admin-api/contract/installation/health'
import type { StoreReply } from '../../../../../actions/admin-api/contract/stores'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { useTick } from '../../../platform/ui/ago'

/** How far the listings may lag behind Commerce, how fast changes went out, and what failed. */
export function Freshness({ reply }: { readonly reply: StoreReply }) {
  const { say, number, ago, moment } = useWords()
  useTick()
  const { pending, lastPublishedAt, freshness } = reply
  const { oldestPendingAt } = freshness
  return (
    <section className="panel" aria-labelledby="freshness-heading">
      <Heading level={2} margin={0} id="freshness-heading">
        {say('dashboard.freshness')}
      </Heading>
      <dl className="stack">
        <Figure
          name={say('dashboard.pending')}
          value={number(pending)}
          help={[pending === 0 ? say('dashboard.pending.none') : '', say('dashboard.pending.scope')]}
        />
        <Figure
          name={say('freshness.oldest')}
          value={oldestPendingAt ? ago(oldestPendingAt) : say('freshness.oldest.none')}
          help={[oldestPendingAt ? moment(oldestPendingAt) : '']}
        />
        <Delay freshness={freshness} />
        <Failures freshness={freshness} />
        <Figure
          name={say('dashboard.published')}
          value={lastPublishedAt ? ago(lastPublishedAt) : say('dashboard.published.never')}
          help={[lastPublishedAt ? moment(lastPublishedAt) : say('dashboard.published.never.help')]}
        />
      </dl>
    </section>
  )
}

interface FigureProps {
  readonly name: string
  readonly value: string
  /** Lines below the value. Empty ones are omitted. */
  readonly help: readonly string[]
  readonly children?: ReactNode
}

function Figure({ name, value, help, children }: FigureProps) {
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd>
        <span className="tile__number">{value}</span>
        {help.filter(Boolean).map((line) => (
          <span key={line} className="tile__help">
            {line}
          </span>
        ))}
        {children}
      </dd>
    </div>
  )
}

function Delay({ freshness }: { readonly freshness: FreshnessReply }) {
  const words = useWords()
  const { say } = words
  return (
    <Figure
      name={say('freshness.delay')}
      value={sayMost(freshness, words)}
      help={[sayHalf(freshness, words), say('freshness.day')]}
    />
  )
}

function sayMost({ p95Ms, p95IsMore }: FreshnessReply, { say, duration }: Words): string {
  if (p95Ms === null) return say('freshness.delay.none')
  return say(p95IsMore ? 'freshness.delay.more' : 'freshness.delay.within', { time: duration(p95Ms) })
}

function sayHalf({ p50Ms, p50IsMore }: FreshnessReply, { say, duration }: Words): string {
  if (p50Ms === null) return ''
  return say(p50IsMore ? 'freshness.half.more' : 'freshness.half.within', { time: duration(p50Ms) })
}

const FAILURES = ['rejected', 'throttled', 'unavailable', 'unauthorised'] as const

function Failures({ freshness }: { readonly freshness: FreshnessReply }) {
  const { say, number, ago } = useWords()
  const { accepted, rejected, failed, lastErrors } = freshness
  return (
    <Figure
      name={say('freshness.failures')}
      value={number(rejected + failed)}
      help={[say('freshness.failures.of', { accepted, rejected, failed }), say('freshness.day')]}
    >
      {FAILURES.map((kind) => {
        const error = lastErrors[kind]
        return (
          error && (
            <span key={kind} className="tile__help">
              {say(`freshness.error.${kind}`, {
                ago: ago(error.at),
                message: error.message,
                code: error.code,
              })}
            </span>
          )
        )
      })}
    </Figure>
  )
}
