import { useQuery } from '@tanstack/react-query'
import type { AccountsReply } from '../../../../../actions/admin-api/contract/accounts'
import type { ConnectionReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { AddressNotice } from '../../../platform/address/address-failure'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { FailureNotice } from '../../../platform/api/failure-notice'
import { Changes } from '../../../platform/api/rights'
import { setPart, useAddressQuery } from '../../../platform/form/use-address-query'
import { PageHeader } from '../../../platform/ui/page-header'
import { SkeletonBlocks } from '../../../platform/ui/page-skeleton'
import { AccountCard } from './account-card'
import '../connect/connect.css'
import '../stores.css'

/** The merchant's seller accounts, with the current and upcoming problems of their authorizations. */
export default function AccountsPage() {
  const { say } = useWords()
  const { accounts, connection, error, refetch } = useAccounts()
  const [query, edit] = useAddressQuery()
  const wanted = query.get('reauthorise') ?? ''
  const isUnknown = wanted !== '' && accounts?.some(({ id }) => id === wanted) === false
  return (
    <>
      <PageHeader title={say('accounts.title')} above={[{ name: say('stores.title'), href: '/' }]}>
        {say('accounts.intro')}
      </PageHeader>
      {error && <FailureNotice title={say('accounts.failed')} failure={failureIn(error)} onRetry={refetch} />}
      {!accounts && !error && <SkeletonBlocks label={say('accounts.loading')} blocks={2} />}
      {isUnknown && (
        <AddressNotice fault="account" onLeave={() => edit((now) => setPart(now, 'reauthorise', ''))} />
      )}
      {accounts?.length === 0 && <p>{say('accounts.empty')}</p>}
      <div className="connect">
        {connection &&
          accounts?.map((account) => (
            <Changes key={account.id}>
              <AccountCard
                account={account}
                connection={connection}
                isOpenAtFirst={wanted === account.id}
                onChanged={refetch}
              />
            </Changes>
          ))}
      </div>
    </>
  )
}

function useAccounts() {
  const api = useAdminApi()
  const accounts = useQuery({
    queryKey: ['accounts'],
    queryFn: async ({ signal }) => unwrap(await api<AccountsReply>({ path: '/accounts', signal })),
    // Reading again while somebody types could overwrite their input.
    refetchOnWindowFocus: false,
  })
  const connection = useQuery({
    queryKey: ['connection'],
    queryFn: async ({ signal }) => unwrap(await api<ConnectionReply>({ path: '/connection', signal })),
  })
  return {
    accounts: accounts.data?.accounts,
    connection: connection.data,
    error: accounts.error ?? connection.error,
    refetch: () => {
      void accounts.refetch()
      void connection.refetch()
    },
  }
}
