import { Button } from '@adobe/react-spectrum/Button'
import type {
  Group,
  ListingCommand,
  ListingDetail,
  ListingReply,
} from '../../../../../actions/admin-api/contract/listings'
import { controllingMember } from '../../../i18n/group-words'
import { useWords } from '../../../i18n/words-context'
import { failureIn } from '../../../platform/api/admin-api-context'
import { FailureNotice } from '../../../platform/api/failure-notice'
import { Changes } from '../../../platform/api/rights'
import { useTick } from '../../../platform/ui/ago'
import { SkeletonBlocks } from '../../../platform/ui/page-skeleton'
import { sayChannel, sayShown } from '../listing-words'
import { Thumbnail } from '../thumbnail'
import type { ListingCommands } from '../use-commands'
import { useListing } from '../use-listings'
import { DecisionSection } from './decision-section'
import { GroupSection } from './group-section'
import { HistorySection } from './history-section'
import { PanelLinks } from './panel-links'
import { ProofSection } from './proof-section'

interface ListingPanelProps {
  readonly storeId: string
  readonly sellerSku: string
  readonly commands: ListingCommands
}

/** Everything that is known of one listing, and its actions. */
export function ListingPanel({ storeId, sellerSku, commands }: ListingPanelProps) {
  const { say } = useWords()
  const { data, error, refetch } = useListing(storeId, sellerSku)
  if (!data) {
    return error ? (
      <FailureNotice title={say('panel.failed')} failure={failureIn(error)} onRetry={() => void refetch()} />
    ) : (
      <SkeletonBlocks label={say('panel.loading')} blocks={2} />
    )
  }
  const { listing, group, links, changes, errors } = data
  return (
    <>
      {error && <FailureNotice title={say('panel.stale')} failure={failureIn(error)} />}
      {listing.title !== '' && (
        <div className="panel__product">
          <Thumbnail image={listing.image} />
          <p className="panel__title" dir="auto">
            {listing.title}
          </p>
        </div>
      )}
      <Facts listing={listing} />
      <PanelLinks links={links} />
      <Actions reply={data} commands={commands} />
      {listing.command && <LastCommand {...listing.command} />}
      <DecisionSection listing={listing} follows={followedStore(group, storeId)} />
      <ProofSection listing={listing} />
      {listing.override && <OverrideSection override={listing.override} />}
      <GroupSection group={group} storeId={storeId} />
      <HistorySection
        storeId={storeId}
        sellerSku={sellerSku}
        newestAt={changes[0]?.at ?? null}
        errors={errors}
      />
    </>
  )
}

/** The name of the store whose settings apply, if it is another one. */
function followedStore(group: Group, storeId: string): string | null {
  const controlling = controllingMember(group)
  return controlling && controlling.storeId !== storeId ? controlling.name : null
}

function Facts({ listing }: { readonly listing: ListingDetail }) {
  const words = useWords()
  const { say, number, ago } = words
  useTick()
  const { sku, asin, stock, channelsReadAt, onAmazon, vanishedAt } = listing
  return (
    <>
      {vanishedAt && <p className="panel__mark">{say('vanished.rule')}</p>}
      <dl className="why__facts">
        <Fact name={say('why.sku')} value={sku} />
        <Fact name={say('why.asin')} value={asin} />
        <Fact name={say('column.stock')} value={stock === null ? null : number(stock)} />
        <Fact name={say('column.shown')} value={vanishedAt ? null : sayShown(listing, words)} />
        <Fact
          name={say('on-amazon.status')}
          value={
            onAmazon && !vanishedAt
              ? say('on-amazon.status.read', {
                  status: say(`on-amazon.${onAmazon.status}`),
                  when: ago(onAmazon.readAt),
                })
              : null
          }
        />
        <Fact name={say('listings.channel')} value={sayChannel(listing, words)} />
        <Fact
          name={say('figures.channel-read')}
          value={channelsReadAt ? ago(channelsReadAt) : say('figures.none')}
        />
      </dl>
    </>
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

interface ActionsProps {
  readonly reply: ListingReply
  readonly commands: ListingCommands
}

function Actions({ reply: { listing }, commands }: ActionsProps) {
  const { say } = useWords()
  const hasOverride = listing.override !== null
  return (
    <div className="panel__actions">
      <Changes>
        <Button
          variant="secondary"
          isPending={commands.isRepublishing}
          onPress={() => commands.republish([listing])}
        >
          {say('panel.republish')}
        </Button>
        <Button variant="secondary" onPress={() => commands.openOverride([listing])}>
          {say(hasOverride ? 'panel.override.edit' : 'override.open')}
        </Button>
        {hasOverride && (
          <Button
            variant="secondary"
            isPending={commands.isRemoving}
            onPress={() => commands.removeOverride([listing])}
          >
            {say('override.remove')}
          </Button>
        )}
      </Changes>
    </div>
  )
}

/** Who last asked for something for this listing. */
function LastCommand({ kind, by: who, at }: ListingCommand) {
  const { say, moment } = useWords()
  return <p className="quiet">{say(`panel.command.${kind}`, { who, when: moment(at) })}</p>
}

function OverrideSection({ override }: { readonly override: NonNullable<ListingDetail['override']> }) {
  const { say, moment } = useWords()
  const { reason, endsAt, setBy: who, setAt } = override
  return (
    <section aria-labelledby="override-title">
      <h3 id="override-title">{say('find.override')}</h3>
      <p>
        {endsAt === null
          ? say('override.has', { reason })
          : say('override.has.end', { reason, when: moment(endsAt) })}
      </p>
      <p className="quiet">{say('override.by', { who, when: moment(setAt) })}</p>
    </section>
  )
}
