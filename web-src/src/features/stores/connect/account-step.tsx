import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import type { Account, AccountDetails } from '../../../../../actions/admin-api/contract/accounts'
import type { ConnectionReply, MarketplaceChoice } from '../../../../../actions/admin-api/contract/stores'
import { saySeller } from '../../../i18n/seller-name'
import { useWords } from '../../../i18n/words-context'
import { AccountForm } from '../account-form/account-form'

/** Stands for a new account, in place of an id. */
export const NEW_ACCOUNT = 'new'

interface AccountStepProps {
  readonly connection: ConnectionReply
  readonly marketplace: MarketplaceChoice
  /** The accounts in the marketplace's region. */
  readonly accounts: readonly AccountDetails[]
  readonly chosen: string | null
  readonly onChoose: (accountId: string) => void
  readonly onSaved: (account: Account) => void
}

/** Chooses a connected account or a new one. */
export function AccountStep({
  connection,
  marketplace,
  accounts,
  chosen,
  onChoose,
  onSaved,
}: AccountStepProps) {
  const { say } = useWords()
  return (
    <>
      {accounts.length > 0 && (
        <RadioGroup label={say('connect.account.label')} value={chosen ?? ''} onChange={onChoose}>
          {[...accounts, null].map((account) => (
            <Radio key={account?.id ?? NEW_ACCOUNT} value={account?.id ?? NEW_ACCOUNT}>
              {account
                ? say('connect.account.known', { seller: saySeller(account) })
                : say('connect.account.new')}
            </Radio>
          ))}
        </RadioGroup>
      )}
      {chosen === NEW_ACCOUNT && (
        <AccountForm connection={connection} marketplace={marketplace} onSaved={onSaved} />
      )}
    </>
  )
}
