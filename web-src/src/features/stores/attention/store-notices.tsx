import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Link } from '@adobe/react-spectrum/Link'
import type { StoreSummary } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { storePath } from '../../../platform/api/use-store'

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
