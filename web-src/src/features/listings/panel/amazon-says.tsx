import type { Listing, ListingIssue } from '../../../../../actions/admin-api/contract/listings'
import { isStopped } from '../../../../../actions/shared/listing-quantity/amazon-status'
import { useWords } from '../../../i18n/words-context'

/** Amazon's own words about a listing: what keeps buyers from buying it, and what else it reports. */
export function AmazonSays({ listing }: { readonly listing: Listing }) {
  const { say } = useWords()
  const { onAmazon, vanishedAt } = listing
  if (!onAmazon || vanishedAt) return null
  const { status, issues } = onAmazon
  const stopping = issues.filter(({ stopsBuyers }) => stopsBuyers)
  // If Amazon does not say which issue it is, it may be any of them.
  const causes = isStopped(status) && stopping.length === 0 ? issues : stopping
  const others = issues.filter((issue) => !causes.includes(issue))
  return (
    <>
      {isStopped(status) && (
        <div className="panel-note panel-note--negative">
          {say('on-amazon.stopped')}
          {causes.length > 0 ? <Issues issues={causes} /> : <p>{say('on-amazon.no-reason')}</p>}
        </div>
      )}
      {others.length > 0 && (
        <details className="why__how">
          <summary>{say('on-amazon.issues', { count: others.length })}</summary>
          <Issues issues={others} />
        </details>
      )}
    </>
  )
}

/** Amazon writes in the language of the marketplace, which may run in another direction than the page. */
function Issues({ issues }: { readonly issues: readonly ListingIssue[] }) {
  const { say } = useWords()
  return (
    <ul className="panel-history">
      {issues.map(({ code, message }) => (
        <li key={`${code} ${message}`}>{say('on-amazon.says', { message: isolated(message) })}</li>
      ))}
    </ul>
  )
}

/** Keeps a text of any direction from changing the order of the words around it. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
