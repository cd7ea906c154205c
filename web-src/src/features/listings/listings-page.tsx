import { Button } from '@adobe/react-spectrum/Button'
import { type RefObject, useEffect, useRef } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useWords } from '../../i18n/words-context'
import { storePath, useStore } from '../../platform/api/use-store'
import { MatchingNotice } from '../../platform/ui/matching-notice'
import { PageHeader } from '../../platform/ui/page-header'
import { useMedia } from '../../platform/ui/use-media'
import { FoundListings } from './found-listings'
import { EditedOverride } from './overrides/edited-override'
import { ListingPanel } from './panel/listing-panel'
import { SidePanel } from './panel/side-panel'
import { focusTable, useShownRows } from './table/shown-rows'
import { useOpened } from './use-address'
import { useCommands } from './use-commands'
import { useFoundListings } from './use-found-listings'
import './listings.css'

/** From this width on, the panel stands next to the table. */
const WIDE_ENOUGH = '(min-width: 1280px)'

/** The listings of one Amazon store, with one of them in a panel. */
export default function ListingsPage() {
  const { storeId = '' } = useParams()
  const name = useStore(storeId).data?.store.name ?? ''
  const table = useRef<HTMLDivElement>(null)
  const found = useFoundListings(storeId, useShownRows(table))
  const { commands, edited, closeEdited } = useCommands(storeId, found.refreshShown)
  const { opened, open, close } = useOpened()
  const isDocked = useMedia(WIDE_ENOUGH)
  useReturnedFocus(opened, table)
  return (
    <div className="listings">
      <div className="listings__main" {...inertIf(opened !== null && !isDocked)}>
        <ListingsHeader storeId={storeId} name={name} />
        <MatchingNotice storeId={storeId} />
        <FoundListings
          storeId={storeId}
          storeName={name}
          found={found}
          tableRef={table}
          commands={commands}
          onOpen={open}
        />
      </div>
      {opened !== null && (
        <SidePanel key={opened} title={opened} isDocked={isDocked} onClose={close}>
          <ListingPanel storeId={storeId} sellerSku={opened} commands={commands} />
        </SidePanel>
      )}
      <EditedOverride
        storeId={storeId}
        listings={edited}
        refresh={found.refreshShown}
        onClose={closeEdited}
      />
    </div>
  )
}

/** Content below a panel cannot be reached or read. React supports `inert` as a prop only from version 19 on. */
function inertIf(isInert: boolean): object {
  return isInert ? { inert: '' } : {}
}

/** Returns the focus to the row that opened the panel. */
function useReturnedFocus(opened: string | null, table: RefObject<HTMLDivElement>): void {
  const before = useRef(opened)
  useEffect(() => {
    if (before.current !== null && opened === null) focusTable(table.current)
    before.current = opened
  }, [opened, table])
}

function ListingsHeader({ storeId, name }: { readonly storeId: string; readonly name: string }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const path = storePath(storeId)
  return (
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
  )
}
