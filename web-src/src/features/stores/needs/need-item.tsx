import { Button } from '@adobe/react-spectrum/Button'
import Alert from '@spectrum-icons/workflow/Alert'
import Info from '@spectrum-icons/workflow/Info'
import { useNavigate } from 'react-router'
import type { Need } from '../../../../../actions/admin-api/contract/needs'
import type { StoresReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { Changes } from '../../../platform/api/rights'
import { StartPublishing } from '../onboarding/start-publishing'
import { type ToldNeed, tellNeed } from './need-words'
import { TryNow } from './try-now'

interface NeedItemProps {
  readonly need: Need
  readonly reply: StoresReply
  /** Called when the user says that the other receivers are known. */
  readonly onKnown: () => void
}

/** One thing that needs a person, with the button that leads to it or does it. */
export function NeedItem({ need, reply, onKnown }: NeedItemProps) {
  const words = useWords()
  const { say } = words
  const told = tellNeed(need, reply.stores, words)
  const { title, subject, since } = told
  return (
    <li className="need">
      {need.severity === 'warning' ? (
        <Alert size="S" color="negative" aria-label={say('need.urgent')} />
      ) : (
        <Info size="S" color="informative" />
      )}
      <div className="need__words">
        <p>
          {subject && <b>{subject}: </b>}
          {title}
        </p>
        <NeedText need={need} reply={reply} />
        {since && <p className="need__since quiet">{since}</p>}
      </div>
      <div className="need__actions">
        <NeedActions need={need} told={told} reply={reply} onKnown={onKnown} />
      </div>
    </li>
  )
}

/** What a title cannot say. */
function NeedText({ need, reply }: Pick<NeedItemProps, 'need' | 'reply'>) {
  const { say } = useWords()
  if (need.kind === 'read-only' && reply.readOnlyReason) {
    return <p className="need__text quiet">{say(`read-only.${reply.readOnlyReason}`)}</p>
  }
  if (need.kind === 'other-receivers') {
    return (
      <p className="need__text quiet">{say('stores.other.receivers', { names: need.names.join(', ') })}</p>
    )
  }
  if (need.about !== undefined) {
    return <p className="need__text quiet">{say('need.rule-gone.text', { count: need.names.length })}</p>
  }
  return null
}

interface NeedActionsProps extends NeedItemProps {
  readonly told: ToldNeed
}

function NeedActions({ need, told: { title, subject, action, path }, reply, onKnown }: NeedActionsProps) {
  const { say } = useWords()
  const navigate = useNavigate()
  const { readOnlyReason, stores } = reply
  if (need.kind === 'read-only' && (readOnlyReason === 'not-started' || readOnlyReason === 'database-lost')) {
    return (
      <Changes>
        <StartPublishing stores={stores} />
      </Changes>
    )
  }
  return (
    <>
      {need.kind === 'account-refused' && need.account && (
        <Changes>
          <TryNow account={need.account} />
        </Changes>
      )}
      {need.kind === 'other-receivers' && (
        <Button variant="secondary" style="outline" onPress={onKnown}>
          {say('stores.other.known')}
        </Button>
      )}
      <Button
        variant={need.severity === 'warning' ? 'accent' : 'secondary'}
        aria-label={say('need.action', { action, subject: subject || title })}
        onPress={() => void navigate(path)}
      >
        {action}
      </Button>
    </>
  )
}
