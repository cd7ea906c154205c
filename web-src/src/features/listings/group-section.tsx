import { Heading } from '@adobe/react-spectrum/Heading'
import type { Group, ListingReply } from '../../../../actions/admin-api/listing-replies'
import { controllingMember, sayMember, sayReason } from '../../i18n/group-words'
import { useWords } from '../../i18n/words-context'
import { failureIn } from '../../platform/admin-api-context'
import { FailureNotice } from '../../platform/failure-notice'
import { SkeletonBlocks } from '../../platform/page-skeleton'
import { useListing } from './use-listings'

interface ListingPartsProps {
  readonly storeId: string
  readonly sellerSku: string
}

/** What Amazon was told and shows, and the stores that share a listing's number. */
export function ListingParts({ storeId, sellerSku }: ListingPartsProps) {
  const { say } = useWords()
  const { data, error, refetch } = useListing(storeId, sellerSku)
  if (error && !data) {
    return (
      <FailureNotice title={say('group.failed')} failure={failureIn(error)} onRetry={() => void refetch()} />
    )
  }
  if (!data) return <SkeletonBlocks label={say('group.loading')} blocks={1} />
  return (
    <>
      <Figures reply={data} />
      <GroupSection group={data.group} storeId={storeId} />
    </>
  )
}

function GroupSection({ group, storeId }: { readonly group: Group; readonly storeId: string }) {
  const words = useWords()
  const { say } = words
  const controlling = controllingMember(group)
  const isElsewhere = controlling !== undefined && controlling.storeId !== storeId
  return (
    <section aria-labelledby="group-title">
      <Heading level={3} id="group-title">
        {say('group.title')}
      </Heading>
      <p>{sayReason(group, words)}</p>
      <ul className="why__members">
        {group.members.map((member) => (
          <li key={member.storeId}>{sayMember(group, member, words)}</li>
        ))}
      </ul>
      {isElsewhere && <p>{say('override.elsewhere', { store: controlling.name })}</p>}
    </section>
  )
}

function Figures({ reply: { listing, changes, errors } }: { readonly reply: ListingReply }) {
  const { say, moment, ago, number } = useWords()
  const at = (known: { readonly quantity: number; readonly at: string } | null) =>
    known ? say('figures.at', { quantity: known.quantity, when: ago(known.at) }) : say('figures.none')
  const { accepted, confirmed, channelsReadAt, drift } = listing
  return (
    <section aria-labelledby="figures-title">
      <Heading level={3} id="figures-title">
        {say('figures.title')}
      </Heading>
      <dl className="why__facts">
        <Figure name={say('figures.accepted')} value={at(accepted)} />
        <Figure name={say('figures.confirmed')} value={at(confirmed)} />
        <Figure
          name={say('figures.channel-read')}
          value={channelsReadAt ? ago(channelsReadAt) : say('figures.none')}
        />
        {drift && (
          <Figure
            name={say('figures.drift')}
            value={say('figures.drift.text', { quantity: drift.quantity, when: moment(drift.since) })}
          />
        )}
      </dl>
      <History
        title={say('figures.changes')}
        lines={changes.map(({ id, from, to, at: when }) => ({
          id,
          text: say('figures.change', {
            from: from === null ? say('figures.nothing') : number(from),
            to,
            when: moment(when),
          }),
        }))}
      />
      <History
        title={say('figures.errors')}
        lines={errors.map(({ id, at: when, code, message }) => ({
          id,
          text: `${moment(when)} · ${code}: ${message}`,
        }))}
      />
    </section>
  )
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

interface HistoryProps {
  readonly title: string
  readonly lines: readonly { readonly id: string; readonly text: string }[]
}

function History({ title, lines }: HistoryProps) {
  return lines.length === 0 ? null : (
    <details className="why__history">
      <summary>{title}</summary>
      <ul>
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </details>
  )
}
