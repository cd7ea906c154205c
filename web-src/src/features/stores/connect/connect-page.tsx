import { useWords } from '../../../i18n/words-context'
import { failureIn } from '../../../platform/api/admin-api-context'
import { FailureNotice } from '../../../platform/api/failure-notice'
import { PageHeader } from '../../../platform/ui/page-header'
import { SkeletonBlocks } from '../../../platform/ui/page-skeleton'
import { ConnectForm } from './connect-form'
import { useChoices } from './use-choices'
import '../stores.css'
import './connect.css'
import { Changes } from '../../../platform/api/rights'

/** Connects an Amazon marketplace of a seller account to a Commerce website. */
export default function ConnectPage() {
  const { say } = useWords()
  const { connection, accounts, websites, error, retry, refreshAccounts } = useChoices()
  return (
    <>
      <PageHeader title={say('connect.title')} above={[{ name: say('stores.title'), href: '/' }]}>
        {say('connect.intro')}
      </PageHeader>
      {error && <FailureNotice title={say('connect.failed')} failure={failureIn(error)} onRetry={retry} />}
      {connection && accounts && websites ? (
        <Changes>
          <ConnectForm
            connection={connection}
            accounts={accounts}
            websites={websites}
            onAccountSaved={refreshAccounts}
          />
        </Changes>
      ) : (
        !error && <SkeletonBlocks label={say('connect.loading')} blocks={3} />
      )}
    </>
  )
}
