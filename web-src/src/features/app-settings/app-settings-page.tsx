import { Button } from '@adobe/react-spectrum/Button'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { AppReply } from '../../../../actions/admin-api/contract/installation/app'
import { useWords } from '../../i18n/words-context'
import { unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { QueryFailure } from '../../platform/api/query-failure'
import { PageHeader } from '../../platform/ui/page-header'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'
import { AlertsSection } from './alerts/alerts-section'
import { BarcodeSection } from './barcode-section'
import { LimitsForm } from './limits-form'
import { ReadOnlySection } from './read-only-section'
import { UninstallSection } from './uninstall-section'
import './app-settings.css'
import { Changes, Fields } from '../../platform/api/rights'

/** Settings that apply to all stores. */
export default function AppSettingsPage() {
  const { say } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useApp()
  const switched = () => {
    void refetch()
    // The first page shows whether anything is sent.
    void queries.invalidateQueries({ queryKey: ['stores'] })
  }
  return (
    <>
      <PageHeader
        title={say('app-settings.title')}
        above={[{ name: say('stores.title'), href: '/' }]}
        actions={
          <Button variant="secondary" onPress={() => void navigate('/doctor')}>
            {say('doctor.open')}
          </Button>
        }
      >
        {say('app-settings.intro')}
      </PageHeader>
      <QueryFailure title={say('app-settings.failed')} error={error} onRetry={refetch} />
      {isPending && <SkeletonBlocks label={say('app-settings.loading')} blocks={2} />}
      {data && (
        <Fields>
          <Changes>
            <ReadOnlySection reply={data} onSaved={switched} />
          </Changes>
          <LimitsForm reply={data} onSaved={() => void refetch()} />
          <BarcodeSection reply={data} onSaved={() => void refetch()} />
          <AlertsSection />
          <Changes>
            <UninstallSection reply={data} onSaved={() => void refetch()} />
          </Changes>
        </Fields>
      )}
    </>
  )
}

/** Reads once per visit. Reading again while somebody types could overwrite their input. */
function useApp() {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['app'],
    queryFn: async ({ signal }) => unwrap(await api<AppReply>({ path: '/app', signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}
