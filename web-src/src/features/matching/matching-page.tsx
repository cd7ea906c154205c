import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Item, TabList, TabPanels, Tabs } from '@adobe/react-spectrum/Tabs'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useParams } from 'react-router'
import type { Job } from '../../../../actions/admin-api/contract/jobs'
import type { Mapping } from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'
import { failureIn } from '../../platform/api/admin-api-context'
import { FailureNotice } from '../../platform/api/failure-notice'
import { storePath, useStore } from '../../platform/api/use-store'
import { JobProgress } from '../../platform/jobs/job-progress'
import { MatchDialog } from '../../platform/matching/match-dialog'
import { PageHeader } from '../../platform/ui/page-header'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { ByFile } from './by-file'
import { MatchedList } from './matched-list'
import { RemoveDialog } from './remove-dialog'
import { UnmatchedList } from './unmatched-list'
import { matchingKey } from './use-matching'
import './matching.css'

/** Which Commerce products the listings of a store belong to. */
export default function MatchingPage() {
  const { storeId = '' } = useParams()
  const { say } = useWords()
  const { data, error, refetch } = useStore(storeId)
  const store = data?.store
  return (
    <>
      <PageHeader
        title={say('matching.title')}
        above={[
          { name: say('stores.title'), href: '/' },
          ...(store ? [{ name: store.name, href: storePath(storeId) }] : []),
        ]}
      >
        {say('matching.intro')}
      </PageHeader>
      {error && !store && (
        <FailureNotice
          title={say('matching.failed')}
          failure={failureIn(error)}
          onRetry={() => void refetch()}
        />
      )}
      {!error && !store && <SkeletonBlocks label={say('matching.loading')} blocks={1} />}
      {store && <Matching storeId={storeId} accountId={store.accountId} />}
    </>
  )
}

type Opened =
  | { readonly kind: 'match'; readonly sellerSku: string }
  | { readonly kind: 'remove'; readonly mapping: Mapping }

function Matching({ storeId, accountId }: { readonly storeId: string; readonly accountId: string }) {
  const { say } = useWords()
  const queries = useQueryClient()
  const [opened, open] = useState<Opened | null>(null)
  const [job, setJob] = useState<Job | null>(null)
  const refresh = useCallback(() => {
    void queries.invalidateQueries({ queryKey: matchingKey(storeId) })
    void queries.invalidateQueries({ queryKey: ['listings', storeId] })
  }, [queries, storeId])
  const close = () => open(null)
  const onSaved = (started: Job) => {
    setJob(started)
    close()
  }
  return (
    <>
      {job && (
        <div className="panel notice">
          <JobProgress key={job.id} job={job} onOver={refresh} />
        </div>
      )}
      <Tabs aria-label={say('matching.tabs')}>
        <TabList>
          <Item key="unmatched">{say('matching.unmatched')}</Item>
          <Item key="matched">{say('matching.matched')}</Item>
          <Item key="file">{say('matching.file')}</Item>
        </TabList>
        <TabPanels>
          <Item key="unmatched">
            <UnmatchedList
              storeId={storeId}
              accountId={accountId}
              onMatch={(sellerSku) => open({ kind: 'match', sellerSku })}
              onSaved={onSaved}
            />
          </Item>
          <Item key="matched">
            <MatchedList storeId={storeId} onRemove={(mapping) => open({ kind: 'remove', mapping })} />
          </Item>
          <Item key="file">
            <ByFile storeId={storeId} onOver={refresh} />
          </Item>
        </TabPanels>
      </Tabs>
      <DialogContainer onDismiss={close}>
        {opened?.kind === 'match' && (
          <MatchDialog storeId={storeId} sellerSku={opened.sellerSku} onSaved={onSaved} onClose={close} />
        )}
        {opened?.kind === 'remove' && (
          <RemoveDialog mapping={opened.mapping} accountId={accountId} onSaved={onSaved} onClose={close} />
        )}
      </DialogContainer>
    </>
  )
}
