import { TextField } from '@adobe/react-spectrum/TextField'
import type { Account } from '../../../../../actions/admin-api/contract/accounts'
import type { ConnectionReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { AuthoriseButton } from './authorise-button'
import { TokenForm } from './token-form'

export interface AccountFormProps {
  readonly connection: ConnectionReply
  /** In whose Seller Central the seller signs in, and whose region the account belongs to. */
  readonly marketplace: ConnectionReply['marketplaces'][number]
  /** Of an account that is authorised again; it can be no other. */
  readonly sellerId?: string
  readonly onSaved: (account: Account) => void
}

/** Both ways to connect a seller account, or to authorise it again. */
export function AccountForm({ connection, marketplace, sellerId, onSaved }: AccountFormProps) {
  const { say } = useWords()
  const { canAuthorise, redirectUri, hasAmazonApp } = connection
  return (
    <div className="account-form">
      {canAuthorise && (
        <AuthoriseButton redirectUri={redirectUri} marketplaceId={marketplace.id} onSaved={onSaved} />
      )}
      <TextField
        label={say('account.redirect')}
        description={say('account.redirect.help')}
        value={redirectUri}
        isReadOnly
        width="100%"
        onFocus={({ target }) => (target as HTMLInputElement).select()}
      />
      <h4 className="account-form__way">{say(canAuthorise ? 'account.paste' : 'account.paste.only')}</h4>
      <TokenForm
        region={marketplace.region}
        hasAmazonApp={hasAmazonApp}
        onSaved={onSaved}
        {...(sellerId === undefined ? {} : { sellerId })}
      />
    </div>
  )
}
