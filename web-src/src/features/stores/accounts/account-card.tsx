import { Button } from '@adobe/react-spectrum/Button'
import { Heading } from '@adobe/react-spectrum/Heading'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useEffect, useId, useRef, useState } from 'react'
import type { AccountDetails, AccountWarning } from '../../../../../actions/admin-api/contract/accounts'
import type { ConnectionReply } from '../../../../../actions/admin-api/contract/stores'
import { saySeller } from '../../../i18n/seller-name'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { AccountForm } from '../account-form/account-form'
import { AccountSettings } from './account-settings'
import { RemoveAccount } from './remove-account'

interface AccountCardProps {
  readonly account: AccountDetails
  readonly connection: ConnectionReply
  /** The user came here to re-authorize this account. */
  readonly isOpenAtFirst: boolean
  readonly onChanged: () => void
}

/** One seller account: its warnings, its settings and its re-authorization. */
export function AccountCard({ account, connection, isOpenAtFirst, onChanged }: AccountCardProps) {
  const words = useWords()
  const { say, moment } = words
  const id = useId()
  const [isAuthorising, setAuthorising] = useState(isOpenAtFirst)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpenAtFirst) card.current?.focus()
  }, [isOpenAtFirst])
  const { sellerId, region, warnings, storeIds, authorisedAt, createdAt } = account
  const marketplace = marketplaceOf(account, connection)
  return (
    <article ref={card} tabIndex={-1} className="panel connect__step" aria-labelledby={id}>
      <Heading level={2} margin={0} id={id}>
        {say('connect.account.known', { seller: saySeller(account) })}
      </Heading>
      <p className="quiet">
        {say(`region.${region}`)} · {say('accounts.stores', { count: storeIds.length })} ·{' '}
        {say('accounts.authorised', { when: moment(authorisedAt ?? createdAt) })}
      </p>
      {warnings.map((warning) => (
        <p key={warning.kind} className="refusal" role="status">
          {sayWarning(warning, words)}
        </p>
      ))}
      <div>
        <Button
          variant={warnings.length > 0 ? 'accent' : 'secondary'}
          aria-expanded={isAuthorising}
          onPress={() => setAuthorising((before) => !before)}
        >
          {say('accounts.reauthorise')}
        </Button>
      </div>
      {isAuthorising && marketplace && (
        <AccountForm
          connection={connection}
          marketplace={marketplace}
          sellerId={sellerId}
          onSaved={() => {
            setAuthorising(false)
            ToastQueue.positive(say('account.saved'), { timeout: 6_000 })
            onChanged()
          }}
        />
      )}
      {/* A newer version fills the form again. */}
      <AccountSettings key={account.version} account={account} onSaved={onChanged} />
      <RemoveAccount account={account} onRemoved={onChanged} />
    </article>
  )
}

/** Returns a marketplace in which the account has a store, or any of its region. Both sign in the same seller. */
function marketplaceOf({ id, region, storeIds }: AccountDetails, { marketplaces }: ConnectionReply) {
  return (
    marketplaces.find((each) => storeIds.includes(`${id}.${each.id}`)) ??
    marketplaces.find((each) => each.region === region)
  )
}

function sayWarning({ kind, at, message, code }: AccountWarning, { say, moment }: Words): string {
  if (kind === 'refused') {
    return say('accounts.warning.refused', { message: message ?? '', code: code ?? '' })
  }
  if (kind === 'shared-inventory') return say('accounts.warning.shared-inventory', { when: moment(at) })
  const when = Date.parse(at) > Date.now() ? 'due' : 'over'
  const what = kind === 'authorisation-due' ? 'authorisation' : 'client-secret'
  return say(`accounts.warning.${what}-${when}`, { when: moment(at) })
}
