import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Link } from '@adobe/react-spectrum/Link'
import type { StoreReply, StoreSummary } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { storePath } from '../../../platform/api/use-store'
import { tellNeed } from '../needs/need-words'

interface StoreProps {
  readonly store: StoreSummary
}

export function NotSetUpNotice({ store }: StoreProps) {
  const { say } = useWords()
  if (store.hasSettings || !store.isStarted) return null
  return (
    <div className="notice">
      <InlineAlert variant="notice">
        <Heading level={2}>{say('dashboard.not-set-up.title')}</Heading>
        <Content>
          {say('dashboard.not-set-up.text')}{' '}
          <Link href={`${storePath(store.id)}/listing-settings`}>{say('stores.set-up')}</Link>
        </Content>
      </InlineAlert>
    </div>
  )
}

/** What is wrong with the store's settings and rules, each with a link to where a person acts. */
export function SettingsNotices({ reply }: { readonly reply: StoreReply }) {
  const words = useWords()
  return reply.settingsNeeds.map((need) => {
    const { title, action, path } = tellNeed(need, [reply.store], words)
    return (
      <div key={need.id} className="notice">
        <InlineAlert variant="notice">
          <Heading level={2}>{title}</Heading>
          <Content>
            {need.about !== undefined && words.say('need.rule-gone.text', { count: need.names.length })}{' '}
            <Link href={path}>{action}</Link>
          </Content>
        </InlineAlert>
      </div>
    )
  })
}
