import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { useQuery } from '@tanstack/react-query'
import type { WebsitePreviewReply, WebsiteStock } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { Refused } from '../../../platform/api/refusal'
import { storePath } from '../../../platform/api/use-store'

interface WebsitePreviewProps {
  readonly storeId: string
  /** The current website. Undefined if Commerce no longer has it. */
  readonly from: WebsiteStock | undefined
  /** The chosen website, if it is another one. */
  readonly to: WebsiteStock | undefined
}

/** Shows which quantities would come from the stock of the new website. */
export function WebsitePreview({ storeId, from, to }: WebsitePreviewProps) {
  const { say } = useWords()
  const { data, error, isPending } = usePreview(storeId)
  return (
    <div className="website-preview" aria-live="polite">
      {!to && <p className="quiet">{say('website.same')}</p>}
      {to && isPending && <ProgressBar label={say('website.counting')} isIndeterminate width="100%" />}
      {to && <Refused title={say('website.count-failed')} error={error} />}
      {to && data && <Reach reach={data} from={from} to={to} />}
    </div>
  )
}

interface ReachProps {
  readonly reach: WebsitePreviewReply
  readonly from: WebsiteStock | undefined
  readonly to: WebsiteStock
}

function Reach({ reach: { decides, alsoIn, elsewhere, names }, from, to }: ReachProps) {
  const { say } = useWords()
  const nameOf = (storeId: string) => names[storeId] ?? storeId
  const isSameStock = from?.stock.id === to.stock.id
  return (
    <>
      <p>{say('website.decides', { count: decides, stock: to.stock.name })}</p>
      <ul className="notice__list">
        {alsoIn.map(({ storeId, count }) => (
          <li key={storeId}>{say('website.also', { count, name: nameOf(storeId) })}</li>
        ))}
        {elsewhere.map(({ storeId, count }) => (
          <li key={storeId}>{say('website.elsewhere', { count, name: nameOf(storeId) })}</li>
        ))}
        {isSameStock && <li>{say('website.same-stock', { website: to.name })}</li>}
      </ul>
    </>
  )
}

function usePreview(storeId: string) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['website-preview', storeId],
    queryFn: async ({ signal }) => {
      const path = `${storePath(storeId)}/website-preview`
      return unwrap(await api<WebsitePreviewReply>({ path, signal }))
    },
    gcTime: 0,
  })
}
