import { TextField } from '@adobe/react-spectrum/TextField'
import type { Account } from '../../../../../actions/admin-api/contract/accounts'
import type { ConnectionReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { AuthoriseButton } from './authorise-button'
import { TokenForm } from './token-form'

export interface AccountFormProps {
  readonly connection: ConnectionReply
  /** The marketplace whose Seller Central the seller signs in to. Its region is the account's. */
  readonly marketplace: ConnectionReply['marketplaces'][number]
  /** The account to re-authorize. Another account is refused. */
  readonly sellerId?: string
  readonly onSaved: (account: Account) => void
}

/** Connects a seller account or re-authorizes one, by consent or by refresh token. */
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
      <h3 className="account-form__way">{say(canAuthorise ? 'account.paste' : 'account.paste.only')}</h3>
      <TokenForm
        region={marketplace.region}
        hasAmazonApp={hasAmazonApp}
        onSaved={onSaved}
        {...(sellerId === undefined ? {} : { sellerId })}
      />
    </div>
  )
}
