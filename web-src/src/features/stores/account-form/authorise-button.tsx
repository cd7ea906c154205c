import { Button } from '@adobe/react-spectrum/Button'
import type { Account } from '../../../../../actions/admin-api/contract/accounts'
import { useWords } from '../../../i18n/words-context'
import { RefusalLine } from '../../../platform/api/refusal'
import { useAuthorisation } from './use-authorisation'

interface AuthoriseButtonProps {
  readonly redirectUri: string
  readonly marketplaceId: string
  readonly onSaved: (account: Account) => void
}

/** Opens Seller Central for the seller's consent. Only a page on the redirect's own origin can receive the answer. */
export function AuthoriseButton({ redirectUri, marketplaceId, onSaved }: AuthoriseButtonProps) {
  const { say } = useWords()
  const { authorise, isPending, failure } = useAuthorisation(marketplaceId, onSaved)
  const { origin } = new URL(redirectUri)
  if (origin !== window.location.origin) {
    return <p className="refusal">{say('account.authorise.elsewhere', { origin })}</p>
  }
  return (
    <div>
      <p className="quiet">{say('account.authorise.text')}</p>
      <Button variant="accent" onPress={authorise} isPending={isPending}>
        {say('account.authorise')}
      </Button>
      <p className="quiet" role="status">
        {isPending ? say('account.authorise.waiting') : ''}
      </p>
      {failure?.kind === 'popup' && (
        <p className="refusal" role="alert">
          {say(`account.popup.${failure.why}`)}
        </p>
      )}
      {failure?.kind === 'api' && <RefusalLine failure={failure.failure} />}
    </div>
  )
}
