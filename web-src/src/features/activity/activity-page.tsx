import { Item, TabList, TabPanels, Tabs } from '@adobe/react-spectrum/Tabs'
import { useParams } from 'react-router'
import { useWords } from '../../i18n/words-context'
import { PageHeader } from '../../platform/page-header'
import { storePath, useStore } from '../../platform/use-store'
import { ActivityTable } from './activity-table'
import { EntryList } from './entry-list'
import { ErrorsTable } from './errors-table'
import { useActivity, useCommunicationErrors } from './use-newest-first'

const PAGE = { limit: 50, every: 10_000 }

interface PanelProps {
  readonly storeId: string
  readonly storeName: string
}

/** Every change of one Amazon store, and what went wrong on the way. */
export default function ActivityPage() {
  const { storeId = '' } = useParams()
  const { say } = useWords()
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
      <Tabs aria-label={say('errors.tabs')}>
        <TabList>
          <Item key="changes">{say('activity.title')}</Item>
          <Item key="errors">{say('errors.tab')}</Item>
        </TabList>
        <TabPanels UNSAFE_className="activity__panels">
          <Item key="changes">
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

function Changes({ storeId, storeName }: PanelProps) {
  const activity = useActivity(storeId, PAGE)
  const entries = activity.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <EntryList kind="activity" query={activity} count={entries.length}>
      <ActivityTable storeName={storeName} entries={entries} />
    </EntryList>
  )
}

function Errors({ storeId, storeName }: PanelProps) {
  const errors = useCommunicationErrors(storeId, PAGE)
  const entries = errors.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <EntryList kind="errors" query={errors} count={entries.length}>
      <ErrorsTable storeName={storeName} entries={entries} />
    </EntryList>
  )
}
