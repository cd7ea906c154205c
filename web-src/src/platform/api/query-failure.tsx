import { failureIn } from './admin-api-context'
import { FailureNotice } from './failure-notice'

interface QueryFailureProps {
  readonly title: string
  /** The error of a query. Renders nothing for null. */
  readonly error: unknown
  /** Runs the query again, such as its `refetch`. */
  readonly onRetry: () => unknown
}

/** Says why a query failed, with a *Try again* button. */
export function QueryFailure({ title, error, onRetry }: QueryFailureProps) {
  if (!error) return null
  return <FailureNotice title={title} failure={failureIn(error)} onRetry={() => void onRetry()} />
}
