import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Job, JobReply } from '../../../../../actions/admin-api/contract/jobs'
import type { StoreReply } from '../../../../../actions/admin-api/contract/stores'

/** Gives a job that was just started to the store's page, which follows it even if it ends at once. */
export function useStartedJob(storeId: string) {
  const queries = useQueryClient()
  return ({ job }: JobReply) => {
    const queryKey = ['store', storeId]
    queries.setQueryData<StoreReply>(queryKey, (known) => known && { ...known, job })
    return queries.invalidateQueries({ queryKey })
  }
}

/** The store's running job. It stays until its end was reported, even if a newer reply omits it. */
export function useFollowedJob(job: Job | null) {
  const [followed, follow] = useState<Job | null>(null)
  const [reported, setReported] = useState<string | null>(null)
  const isNew = job !== null && isBusy(job) && job.id !== followed?.id && job.id !== reported
  if (isNew) follow(job)
  const forget = useCallback((ended: Job) => {
    setReported(ended.id)
    follow((now) => (now?.id === ended.id ? null : now))
  }, [])
  return { running: isNew ? job : followed, forget }
}

export function isBusy({ state }: Job): boolean {
  return state === 'waiting' || state === 'running'
}
