import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { DialogTrigger } from '@adobe/react-spectrum/DialogTrigger'
import { Heading } from '@adobe/react-spectrum/Heading'
import { Link } from '@adobe/react-spectrum/Link'
import { useId } from 'react'
import type { ChosenProductsReply, Listing } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { Changes } from '../../../platform/api/rights'
import { storePath } from '../../../platform/api/use-store'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'
import { EditedOverride } from '../overrides/edited-override'
import { Thumbnail } from '../thumbnail'
import { useCommands, useOverride } from '../use-commands'
import type { Purpose } from './purposes'

type Store = ChosenProductsReply['stores'][number]

interface ChosenStoreProps {
  readonly store: Store
  readonly purpose: Purpose
  readonly refresh: () => Promise<void>
}

/** The selected products in one Amazon store: each quantity with its reason, and the actions for all of them. */
export function ChosenStore({ store, purpose, refresh }: ChosenStoreProps) {
  const { say } = useWords()
  const id = useId()
  const { commands, edited, closeEdited } = useCommands(refresh)
  const { listings } = store
  const variantFor = (own: Purpose) => (own === purpose ? 'accent' : 'secondary')
  return (
    <section className="panel chosen" aria-labelledby={id}>
      <Heading level={2} margin={0} id={id}>
        {store.name}
      </Heading>
      <ListingRows store={store} />
      <Changes>
        <ButtonGroup>
          <Button variant={variantFor('override')} onPress={() => commands.openOverride(listings)}>
            {say('override.open')}
          </Button>
          <ExcludeButton store={store} refresh={refresh} variant={variantFor('exclude')} />
          <Button
            variant={variantFor('republish')}
            isPending={commands.isRepublishing}
            onPress={() => commands.republish(listings)}
          >
            {say('panel.republish')}
          </Button>
          {listings.some(({ override }) => override !== null) && (
            <Button
              variant="secondary"
              isPending={commands.isRemoving}
              onPress={() => commands.removeOverride(listings)}
            >
              {say('override.remove')}
            </Button>
          )}
        </ButtonGroup>
      </Changes>
      <EditedOverride listings={edited} refresh={refresh} onClose={closeEdited} />
    </section>
  )
}

function ListingRows({ store }: { readonly store: Store }) {
  const { say } = useWords()
  return (
    <table className="chosen__listings" aria-label={say('listings.table', { store: store.name })}>
      <thead>
        <tr>
          <th scope="col">{say('column.sku')}</th>
          <th scope="col">{say('column.sellerSku')}</th>
          <th scope="col">{say('column.title')}</th>
          <th scope="col" className="chosen__number">
            {say('column.shown')}
          </th>
          <th scope="col">{say('listings.why')}</th>
        </tr>
      </thead>
      <tbody>
        {store.listings.map((listing) => (
          <ListingRow key={listing.id} storeId={store.id} listing={listing} />
        ))}
      </tbody>
    </table>
  )
}

function ListingRow({ storeId, listing }: { readonly storeId: string; readonly listing: Listing }) {
  const { say, number } = useWords()
  const { sku, sellerSku, title, image, shown } = listing
  const query = new URLSearchParams({ text: sellerSku, listing: sellerSku })
  return (
    <tr>
      <td>{sku}</td>
      <th scope="row">{sellerSku}</th>
      <td>
        <span className="chosen__title">
          <Thumbnail image={image} />
          <span dir="auto">{title}</span>
        </span>
      </td>
      <td className="chosen__number">{shown ? number(shown.quantity) : '–'}</td>
      <td>
        <Link
          href={`${storePath(storeId)}/listings?${query}`}
          aria-label={say('listings.why.label', { sellerSku })}
        >
          {say('listings.why')}
        </Link>
      </td>
    </tr>
  )
}

interface ExcludeButtonProps extends Pick<ChosenStoreProps, 'store' | 'refresh'> {
  readonly variant: 'accent' | 'secondary'
}

/** Excludes the listings after a confirmation. The app sends nothing for excluded listings. */
function ExcludeButton({ store: { name, listings }, refresh, variant }: ExcludeButtonProps) {
  const { say } = useWords()
  const { mutate, isPending } = useOverride(refresh)
  const count = listings.length
  const exclude = () =>
    mutate({
      listings,
      wanted: { changes: { excluded: true }, reason: say('chosen.exclude.reason'), endsAt: null },
    })
  return (
    <DialogTrigger>
      <Button variant={variant} isPending={isPending}>
        {say('chosen.exclude')}
      </Button>
      <ConfirmDialog
        title={say('chosen.exclude.title', { count, name })}
        action={say('chosen.exclude.yes', { count })}
        cancel={say('override.cancel')}
        onConfirm={exclude}
      >
        {say('chosen.exclude.text', { count })}
      </ConfirmDialog>
    </DialogTrigger>
  )
}
