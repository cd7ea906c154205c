import { useWords } from '../../../i18n/words-context'
import { failureIn } from '../../../platform/api/admin-api-context'
import { FailureNotice } from '../../../platform/api/failure-notice'

/** Says at the foot of a dialog why an override was not saved. Renders nothing for null. */
export function OverrideFailed({ error }: { readonly error: unknown }) {
  const { say } = useWords()
  if (!error) return null
  return (
    <FailureNotice title={say('override.failed')} failure={failureIn(error)} note={say('override.kept')} />
  )
}
