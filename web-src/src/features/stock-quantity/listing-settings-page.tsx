import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Job } from '../../../../actions/admin-api/contract/jobs'
import type { StockQuantityReply } from '../../../../actions/admin-api/contract/settings'
import { useWords } from '../../i18n/words-context'
import { unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { QueryFailure } from '../../platform/api/query-failure'
import { storePath, useStore } from '../../platform/api/use-store'
import { PageHeader } from '../../platform/ui/page-header'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { SettingsForm } from './form/settings-form'
import './stock-quantity.css'
import { Fields } from '../../platform/api/rights'

/** Listing Settings of one Amazon store. */
export default function ListingSettingsPage() {
  const { storeId = '' } = useParams()
  const { say } = useWords()
  const known = useStore(storeId).data
  const { store, job } = known ?? {}
  const { data, error, isPending, refetch } = useStockQuantity(storeId)
  const name = store?.name ?? ''
  return (
    <>
      <PageHeader
        title={say('settings.title')}
        above={[
          { name: say('stores.title'), href: '/' },
          ...(name ? [{ name, href: storePath(storeId) }] : []),
        ]}
      >
        {name && say('settings.intro', { store: name })}
      </PageHeader>
      <QueryFailure title={say('settings.failed')} error={error} onRetry={refetch} />
      {isPending && <SkeletonBlocks label={say('settings.loading')} blocks={2} />}
      {data && (
        <Fields>
          <SettingsForm storeId={storeId} reply={data} running={job && isApplying(job) ? job : null} />
        </Fields>
      )}
    </>
  )
}

/** Includes jobs that another user started, and those of a save whose reply was lost. */
function isApplying({ kind, state }: Job): boolean {
  return kind === 'republish-store' && (state === 'waiting' || state === 'running')
}

/** Reads once per visit. Reading again while somebody types could overwrite their input. */
function useStockQuantity(storeId: string) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['stock-quantity', storeId],
    queryFn: async ({ signal }) => {
      const path = `${storePath(storeId)}/stock-quantity`
      return unwrap(await api<StockQuantityReply>({ path, signal }))
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}
