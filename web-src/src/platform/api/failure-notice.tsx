import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'
import type { ApiFailure } from './admin-api'

interface FailureNoticeProps {
  readonly title: string
  readonly failure: ApiFailure
  /** Further information, shown after the failure. */
  readonly note?: string
  readonly onRetry?: () => void
}

const NO_USE_RETRYING: ReadonlySet<ApiFailure['kind']> = new Set(['not-found'])

/** Says what failed and what to do, with a *Try again* button where that can help. */
export function FailureNotice({ title, failure, note, onRetry }: FailureNoticeProps) {
  const words = useWords()
  const requestId = 'requestId' in failure ? failure.requestId : null
  return (
    <div className="notice">
      <InlineAlert variant="negative">
        <Heading level={2}>{sayTitle(title, failure, words)}</Heading>
        <Content>
          <p className="notice__text">
            {sayFailure(failure, words)} {note}
          </p>
          {requestId && <p className="notice__small">{words.say('failure.request-id', { requestId })}</p>}
          {onRetry && !NO_USE_RETRYING.has(failure.kind) && (
            <Button variant="secondary" onPress={onRetry} marginTop="size-150">
              {words.say('failure.retry')}
            </Button>
          )}
        </Content>
      </InlineAlert>
    </div>
  )
}

/** Refusals with messages of their own. */
const NAMED = [
  'NO_RIGHT_TO_VIEW',
  'NO_RIGHT_TO_MANAGE',
  'NOT_A_COMMERCE_USER',
  'RIGHT_UNKNOWN',
  'NOT_INSTALLED',
  'STATE_NEWER',
  'STATE_CORRUPT',
] as const

function isNamed(code: string | undefined): code is (typeof NAMED)[number] {
  return NAMED.some((each) => each === code)
}

/** What failed, unless nobody knows whether it did. */
export function sayTitle(title: string, { kind }: ApiFailure, { say }: Words): string {
  return kind === 'no-answer' ? say('failure.no-answer.title') : title
}

/** What failed and what to do, in one line. */
export function sayFailed(title: string, failure: ApiFailure, words: Words): string {
  return `${sayTitle(title, failure, words)}. ${sayFailure(failure, words)}`
}

/** Says a failure in the merchant's words. */
export function sayFailure(failure: ApiFailure, { say }: Words): string {
  const code = 'code' in failure ? failure.code : undefined
  if (isNamed(code)) return say(`failure.${code}`)
  return failure.kind === 'too-many' && failure.retryAfterSeconds !== null
    ? say('failure.too-many-seconds', { seconds: failure.retryAfterSeconds })
    : say(`failure.${failure.kind}`)
}
