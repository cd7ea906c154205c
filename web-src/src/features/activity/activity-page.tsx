import { Item, TabList, TabPanels, Tabs } from '@adobe/react-spectrum/Tabs'
import { useParams } from 'react-router'
import { useWords } from '../../i18n/words-context'
import { storePath, useStore } from '../../platform/api/use-store'
import { PageHeader } from '../../platform/ui/page-header'
import { ActivityTable } from './activity-table'
import { EntryList } from './entry-list'
import { ErrorsTable } from './errors-table'
import { scrolled } from './load-more'
import { type Log, useEntryFilters, useOpenLog } from './use-entry-filters'
import { useActivity, useCommunicationErrors } from './use-newest-first'

const PAGE = { limit: 100, every: 10_000 }

interface PanelProps {
  readonly storeId: string
  readonly storeName: string
}

/** Every change of one Amazon store, and every error on the way to Amazon. */
export default function ActivityPage() {
  const { storeId = '' } = useParams()
  const { say } = useWords()
  const { log, open } = useOpenLog()
  const name = useStore(storeId).data?.store.name ?? ''
  return (
    <>
      <PageHeader
        title={say('activity.title')}
        above={[
          { name: say('stores.title'), href: '/' },
          ...(name ? [{ name, href: storePath(storeId) }] : []),
        ]}
      />
      <Tabs aria-label={say('errors.tabs')} selectedKey={log} onSelectionChange={(key) => open(key as Log)}>
        <TabList>
          <Item key="activity">{say('activity.title')}</Item>
          <Item key="errors">{say('errors.tab')}</Item>
        </TabList>
        <TabPanels UNSAFE_className="activity__panels">
          <Item key="activity">
            <Changes storeId={storeId} storeName={name} />
          </Item>
          <Item key="errors">
            <Errors storeId={storeId} storeName={name} />
          </Item>
        </TabPanels>
      </Tabs>
    </>
  )
}

function Changes(panel: PanelProps) {
  const { storeId } = panel
  const { filters } = useEntryFilters('activity')
  const query = useActivity(storeId, { ...PAGE, filters })
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <EntryList log="activity" storeId={storeId} query={query} count={entries.length}>
      <ActivityTable entries={entries} {...panel} {...scrolled(query)} />
    </EntryList>
  )
}

function Errors(panel: PanelProps) {
  const { storeId } = panel
  const { filters } = useEntryFilters('errors')
  const query = useCommunicationErrors(storeId, { ...PAGE, filters })
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <EntryList log="errors" storeId={storeId} query={query} count={entries.length}>
      <ErrorsTable entries={entries} {...panel} {...scrolled(query)} />
    </EntryList>
  )
}
