import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Job } from '../../../../../actions/admin-api/contract/jobs'
import type { StoreReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { Changes } from '../../../platform/api/rights'
import { JobOver, JobProgress } from '../../../platform/jobs/job-progress'
import { isUpload, sayOver } from '../../../platform/jobs/job-words'
import { MatchingNotice } from '../../../platform/ui/matching-notice'
import { useFollowedJob } from '../dashboard/use-followed-job'
import { AccountNotices, AccountWarnings } from './account-notices'
import { BreakerQuestion } from './breaker-question'
import { NotStartedNotice } from './not-started-notice'
import { PausedNotice } from './paused-notice'
import { ScopeNotice } from './scope-notice'
import { NotSetUpNotice, SettingsNotices } from './store-notices'

/** A store's notices and questions, warnings first, and its running job. */
export function Attention({ reply }: { readonly reply: StoreReply }) {
  const { say } = useWords()
  const region = useRef<HTMLElement>(null)
  const { store, account, breaker, job } = reply
  const { running, forget } = useFollowedJob(job)
  const isAnswered = running?.kind === 'authorise-zeros' || running?.kind === 'dismiss-zeros'
  // The focused button disappears with its notice.
  const focusRegion = () => region.current?.focus()
  return (
    <section ref={region} tabIndex={-1} className="attention" aria-label={say('attention.region')}>
      <Changes>
        {breaker && !isAnswered && (
          <BreakerQuestion storeId={store.id} breaker={breaker} onAnswered={focusRegion} />
        )}
      </Changes>
      <AccountWarnings account={account} />
      {job?.state === 'failed' && !isUpload(job) && (
        <div className="notice" role="status">
          <JobOver job={job} />
        </div>
      )}
      <NotStartedNotice reply={reply} />
      <NotSetUpNotice store={store} />
      <SettingsNotices reply={reply} />
      <Changes>{account.proposedScope && <ScopeNotice store={store} onAccepted={focusRegion} />}</Changes>
      <AccountNotices account={account} />
      <MatchingNotice storeId={store.id} />
      <PausedNotice reply={reply} />
      {running && <RunningJob job={running} storeId={store.id} onOver={forget} />}
    </section>
  )
}

interface RunningJobProps {
  readonly job: Job
  readonly storeId: string
  readonly onOver: (job: Job) => void
}

function RunningJob({ job, storeId, onOver }: RunningJobProps) {
  const { say } = useWords()
  const queries = useQueryClient()
  /** If the job disappears when it ends, a toast reports the result. A failed job stays. */
  const conclude = useCallback(
    (ended: Job) => {
      if (ended.state !== 'failed') ToastQueue.info(sayOver(ended, say), { timeout: 6_000 })
      else if (isUpload(ended)) ToastQueue.negative(sayOver(ended, say))
      for (const key of ['store', 'publish-history', 'listings', 'matching', 'activity']) {
        void queries.invalidateQueries({ queryKey: [key, storeId] })
      }
      onOver(ended)
    },
    [queries, storeId, say, onOver],
  )
  return (
    <div className="panel notice">
      <JobProgress key={job.id} job={job} onOver={conclude} />
    </div>
  )
}
