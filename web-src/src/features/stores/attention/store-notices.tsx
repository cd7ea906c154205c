import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Link } from '@adobe/react-spectrum/Link'
import type { StoreSummary } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { storePath } from '../../../platform/api/use-store'

/** Says why a store sends nothing. */
export function StoreNotices({ store }: { readonly store: StoreSummary }) {
  const { say } = useWords()
  return (
    <>
      {!store.hasSettings && (
        <div className="notice">
          <InlineAlert variant="notice">
            <Heading level={2}>{say('dashboard.not-set-up.title')}</Heading>
            <Content>
              {say('dashboard.not-set-up.text')}{' '}
              <Link href={`${storePath(store.id)}/listing-settings`}>{say('stores.set-up')}</Link>
            </Content>
          </InlineAlert>
        </div>
      )}
      {store.status === 'paused' && (
        <div className="notice">
          <InlineAlert variant="info">
            <Heading level={2}>{say('dashboard.paused.title')}</Heading>
            <Content>{say('dashboard.paused.text')}</Content>
          </InlineAlert>
        </div>
      )}
    </>
  )
}
