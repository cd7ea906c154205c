import { Button } from '@adobe/react-spectrum/Button'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Listing } from '../../../../actions/admin-api/contract/listings'
import { useWords } from '../../i18n/words-context'
import { storePath, useStore } from '../../platform/api/use-store'
import { useStoreNames } from '../../platform/api/use-store-names'
import { MatchDialog } from '../../platform/matching/match-dialog'
import { MatchingNotice } from '../../platform/ui/matching-notice'
import { PageHeader } from '../../platform/ui/page-header'
import { useMedia } from '../../platform/ui/use-media'
import { FoundListings } from './found-listings'
import { EditedOverride } from './overrides/edited-override'
import { ExcludedListing } from './overrides/exclude-dialog'
import { ListingPanel } from './panel/listing-panel'
import { SidePanel } from './panel/side-panel'
import type { RowAction } from './table/row-actions'
import { focusTable, useShownRows } from './table/shown-rows'
import { useOpened } from './use-address'
import { useCommands } from './use-commands'
import { useFoundListings } from './use-found-listings'
import './listings.css'

/** From this width on, the panel stands next to the table. */
const WIDE_ENOUGH = '(min-width: 1280px)'

/** The listings of one Amazon store or of all of them, with one listing in a panel. */
export default function ListingsPage() {
  const { storeId = null } = useParams()
  return <Listings key={storeId} storeId={storeId} />
}

function Listings({ storeId }: { readonly storeId: string | null }) {
  const { say } = useWords()
  const table = useRef<HTMLDivElement>(null)
  const found = useFoundListings(storeId, useShownRows(table))
  const storeNames = useStoreNames(storeId === null)
  const { commands, edited, closeEdited } = useCommands(found.refreshShown)
  const [excluded, exclude] = useState<Listing | null>(null)
  const [matched, match] = useState<Listing | null>(null)
  const { opened, open, close } = useOpened(storeId)
  const isDocked = useMedia(WIDE_ENOUGH)
  useReturnedFocus(opened !== null, table)
  const act = (action: RowAction, listing: Listing) => {
    if (action === 'why') open(listing)
    if (action === 'override') commands.openOverride([listing])
    if (action === 'exclude') exclude(listing)
    if (action === 'match') match(listing)
    if (action === 'republish') commands.republish([listing])
  }
  return (
    <div className="listings">
      <div className="listings__main" {...inertIf(opened !== null && !isDocked)}>
        {storeId === null ? (
          <PageHeader title={say('listings.all')} above={[{ name: say('stores.title'), href: '/' }]}>
            {say('listings.all.intro')}
          </PageHeader>
        ) : (
          <StoreHeader storeId={storeId} />
        )}
        <FoundListings
          storeId={storeId}
          found={found}
          storeNames={storeNames}
          hasPanel={opened !== null && isDocked}
          tableRef={table}
          commands={commands}
          onAction={act}
        />
      </div>
      {opened !== null && (
        <SidePanel
          key={`${opened.storeId}/${opened.sellerSku}`}
          title={opened.sellerSku}
          isDocked={isDocked}
          onClose={close}
        >
          <ListingPanel storeId={opened.storeId} sellerSku={opened.sellerSku} commands={commands} />
        </SidePanel>
      )}
      <EditedOverride listings={edited} refresh={found.refreshShown} onClose={closeEdited} />
      <ExcludedListing listing={excluded} refresh={found.refreshShown} onClose={() => exclude(null)} />
      <DialogContainer onDismiss={() => match(null)}>
        {matched && (
          <MatchDialog
            storeId={matched.storeId}
            sellerSku={matched.sellerSku}
            onSaved={() => match(null)}
            onClose={() => match(null)}
          />
        )}
      </DialogContainer>
    </div>
  )
}

/** Content below a panel cannot be reached or read. React supports `inert` as a prop only from version 19 on. */
function inertIf(isInert: boolean): object {
  return isInert ? { inert: '' } : {}
}

/** Returns the focus to the row that opened the panel. */
function useReturnedFocus(isOpen: boolean, table: RefObject<HTMLDivElement>): void {
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) focusTable(table.current)
    wasOpen.current = isOpen
  }, [isOpen, table])
}

function StoreHeader({ storeId }: { readonly storeId: string }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const name = useStore(storeId).data?.store.name ?? ''
  const path = storePath(storeId)
  return (
    <>
      <PageHeader
        title={say('listings.title')}
        above={[{ name: say('stores.title'), href: '/' }, ...(name ? [{ name, href: path }] : [])]}
        actions={
          <>
            <Button variant="secondary" onPress={() => void navigate(`${path}/matching`)}>
              {say('matching.title')}
            </Button>
            <Button variant="secondary" onPress={() => void navigate(`${path}/override-file`)}>
              {say('override-file.open')}
            </Button>
          </>
        }
      >
        {say('listings.intro')}
      </PageHeader>
      <MatchingNotice storeId={storeId} />
    </>
  )
}
