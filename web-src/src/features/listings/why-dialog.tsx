import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import type { Listing } from '../../../../actions/admin-api/replies'
import { sayTrace } from '../../i18n/trace-words'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'
import { ListingParts } from './group-section'
import { sayRule } from './listing-words'

interface WhyDialogProps {
  readonly storeId: string
  readonly listing: Listing
  readonly onOverride: () => void
}

/** Why a listing shows its number: the decision step by step, with the figures it looked at. */
export function WhyDialog({ storeId, listing, onOverride }: WhyDialogProps) {
  const words = useWords()
  const { say } = words
  return (
    <Dialog size="M">
      <Heading>{sayQuestion(listing, words)}</Heading>
      <Divider />
      <Content>
        <p className="why__title">{listing.title}</p>
        <dl className="why__facts">
          <Fact name={say('listings.seller-sku')} value={listing.sellerSku} />
          <Fact name={say('why.sku')} value={listing.sku} />
          <Fact name={say('why.asin')} value={listing.asin} />
          <Fact name={say('listings.rule')} value={listing.decision && sayRule(listing, words)} />
        </dl>
        <PublishedState listing={listing} />
        {listing.vanishedAt === null && <Decision decision={listing.decision} />}
        {listing.override && <OverrideFacts override={listing.override} />}
        {/* A dialog that a click beside it closes shows no buttons below its content. */}
        <Button variant="secondary" onPress={onOverride} marginTop="size-150">
          {say('override.open')}
        </Button>
        <ListingParts storeId={storeId} sellerSku={listing.sellerSku} />
      </Content>
    </Dialog>
  )
}

function OverrideFacts({ override }: { readonly override: NonNullable<Listing['override']> }) {
  const { say, moment } = useWords()
  const { reason, endsAt, setBy: who, setAt } = override
  return (
    <p className="why__state">
      {endsAt === null
        ? say('override.has', { reason })
        : say('override.has.end', { reason, when: moment(endsAt) })}{' '}
      {say('override.by', { who, when: moment(setAt) })}
    </p>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  return value === null ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Decision({ decision }: Pick<Listing, 'decision'>) {
  const { say } = useWords()
  return decision === null ? <p>{say('why.undecided.text')}</p> : <Steps decision={decision} />
}

function Steps({ decision }: { readonly decision: NonNullable<Listing['decision']> }) {
  const words = useWords()
  const { say, moment } = words
  return (
    <>
      <Heading level={3}>{say('why.steps')}</Heading>
      <ol className="why__steps">
        {sayTrace(decision.trace, words).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      <p className="quiet why__decided">{say('why.decided', { when: moment(decision.decidedAt) })}</p>
    </>
  )
}

function PublishedState({ listing }: { readonly listing: Listing }) {
  const { say, ago, moment } = useWords()
  const { published, decision, massZero, vanishedAt, keptUntil } = listing
  if (vanishedAt && keptUntil) {
    const times = { since: moment(vanishedAt), until: moment(keptUntil) }
    return <p className="why__state">{say('vanished.text', times)}</p>
  }
  if (massZero) return <p className="why__state">{say(`mass-zero.${massZero}.text`)}</p>
  if (published === null) return null
  if (published.status !== 'accepted') {
    return (
      <p className="why__state">
        {say('why.rejected', { message: published.message ?? say('why.no-message') })}
      </p>
    )
  }
  const decided = decision?.quantity ?? null
  return (
    <p className="why__state">
      {decided !== null && decided !== published.quantity
        ? say('why.pending', { published: published.quantity, quantity: decided })
        : say('why.accepted', { when: ago(published.at) })}
    </p>
  )
}

function sayQuestion({ decision, massZero, vanishedAt }: Listing, { say }: Words): string {
  if (vanishedAt) return say('why.held')
  if (decision === null) return say('why.undecided')
  if (massZero) return say('why.held')
  return decision.quantity === null ? say('why.held') : say('why.shows', { quantity: decision.quantity })
}
