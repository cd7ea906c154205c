import { ToastQueue } from '@adobe/react-spectrum/Toast'
import type { ConnectionReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { AccountStep, NEW_ACCOUNT } from './account-step'
import type { useConnectForm } from './use-connect-form'

interface ConnectAccountProps {
  readonly form: ReturnType<typeof useConnectForm>
  readonly connection: ConnectionReply
  readonly onSaved: () => Promise<unknown>
}

/** The account of a new store. Needs the marketplace first, which gives the region. */
export function ConnectAccount({ form, connection, onSaved }: ConnectAccountProps) {
  const { say } = useWords()
  const { marketplace, ofRegion, accountId, chosenAccount, chooseAccount } = form
  if (!marketplace) return <p className="quiet">{say('connect.account.first')}</p>
  return (
    <AccountStep
      key={marketplace.region}
      connection={connection}
      marketplace={marketplace}
      accounts={ofRegion}
      chosen={accountId ?? (ofRegion.length === 0 ? NEW_ACCOUNT : chosenAccount)}
      onChoose={chooseAccount}
      onSaved={async ({ id }) => {
        await onSaved()
        chooseAccount(id)
        ToastQueue.positive(say('account.saved'), { timeout: 6_000 })
      }}
    />
  )
}
