import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Link } from '@adobe/react-spectrum/Link'
import { useQuery } from '@tanstack/react-query'
import type { UnmatchedReply } from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'
import { unwrap, useAdminApi } from '../api/admin-api-context'
import { storePath } from '../api/use-store'

const REFRESH_INTERVAL = 60_000

/** The listings of a store that cannot be published, because no product matches or Amazon no longer has them. */
export function MatchingNotice({ storeId }: { readonly storeId: string }) {
  const { data } = useCounts(storeId)
  const path = storePath(storeId)
  // Renders nothing if it cannot be loaded. The page that it links to shows the failure.
  if (!data) return null
  return (
    <>
      {data.count > 0 && <Notice kind="unmatched" count={data.count} href={`${path}/matching`} />}
      {data.vanished > 0 && (
        <Notice kind="vanished" count={data.vanished} href={`${path}/listings?state=vanished`} />
      )}
    </>
  )
}

interface NoticeProps {
  readonly kind: 'unmatched' | 'vanished'
  readonly count: number
  readonly href: string
}

function Notice({ kind, count, href }: NoticeProps) {
  const { say } = useWords()
  return (
    <div className="notice">
      <InlineAlert variant={kind === 'unmatched' ? 'notice' : 'info'}>
        <Heading level={2}>{say(`matching-notice.${kind}.title`, { count })}</Heading>
        <Content>
          {say(`matching-notice.${kind}.text`, { count })}{' '}
          <Link href={href}>{say(`matching-notice.${kind}.open`, { count })}</Link>
        </Content>
      </InlineAlert>
    </div>
  )
}

function useCounts(storeId: string) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['matching', storeId, 'counts'],
    queryFn: async ({ signal }) => {
      const path = `${storePath(storeId)}/unmatched?limit=1`
      return unwrap(await api<UnmatchedReply>({ path, signal }))
    },
    refetchInterval: REFRESH_INTERVAL,
  })
}
