import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoreSummary, WebsitesReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import { Refused } from '../../../platform/api/refusal'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'
import { SimulationReport } from '../../../platform/simulation/simulation-report'
import { useSimulation } from '../../../platform/simulation/use-simulation'
import { WebsiteStep } from '../connect/website-step'
import { SaveButtons } from './save-buttons'
import { useChangeStore } from './use-change-store'
import { WebsitePreview } from './website-preview'

interface WebsiteDialogProps {
  readonly store: StoreSummary
  readonly onDone: () => void
}

/** Chooses another Commerce website for a store, and shows first what that changes. */
export function WebsiteDialog({ store, onDone }: WebsiteDialogProps) {
  const { say } = useWords()
  const { data } = useWebsites()
  const [chosen, choose] = useState(store.websiteCode)
  const current = data?.websites.find(({ code }) => code === store.websiteCode)
  const website = data?.websites.find(({ code }) => code === chosen && code !== store.websiteCode)
  const simulation = useSimulation(
    website ? { kind: 'website', storeId: store.id, websiteCode: website.code } : null,
  )
  const changing = useChangeStore(store, () => {
    const done = say('website.done', { name: store.name, website: website?.name ?? chosen })
    ToastQueue.positive(done, { timeout: 6_000 })
    onDone()
  })
  return (
    <Dialog size="L">
      <Heading>{say('website.title', { name: store.name })}</Heading>
      <Divider />
      <Content>
        <Websites current={store.websiteCode} chosen={chosen} onChoose={choose} />
        {data && <WebsitePreview storeId={store.id} from={current} to={website} />}
        {website && <SimulationReport simulation={simulation} storeId={store.id} />}
        <Refused title={say('store-menu.failed')} error={changing.error} />
      </Content>
      <SaveButtons
        label={say('website.save')}
        isDisabled={!website || (simulation.result === null && !simulation.error)}
        isPending={changing.isPending}
        onCancel={onDone}
        onSave={() => changing.mutate({ websiteCode: chosen, ...confirmedBy(simulation.result?.id) })}
      />
    </Dialog>
  )
}

interface WebsitesProps {
  readonly current: string
  readonly chosen: string
  readonly onChoose: (websiteCode: string) => void
}

function Websites(props: WebsitesProps) {
  const { say } = useWords()
  const { data, error, isPending, refetch } = useWebsites()
  if (data) return <WebsiteStep websites={data.websites} {...props} />
  return (
    <>
      {isPending && <ProgressBar label={say('website.loading')} isIndeterminate width="100%" />}
      <QueryFailure title={say('website.failed')} error={error} onRetry={refetch} />
    </>
  )
}

function useWebsites() {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['websites'],
    queryFn: async ({ signal }) => unwrap(await api<WebsitesReply>({ path: '/websites', signal })),
  })
}
