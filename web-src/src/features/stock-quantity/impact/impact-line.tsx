import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { VisuallyHidden } from '@adobe/react-spectrum/VisuallyHidden'
import { useEffect, useRef, useState } from 'react'
import type { SettingsImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import { useWords } from '../../../i18n/words-context'
import { sayImpact } from './impact-words'
import type { Impact } from './use-impact'

/**
 * Milliseconds without a change before a screen reader announces the impact. Otherwise it would speak over every key.
 */
const ANNOUNCE_AFTER = 900

interface ImpactLineProps {
  readonly impact: Impact
  /** The draft is valid. */
  readonly isUsable: boolean
}

/** What saving the draft would do to the listings, updated during typing. */
export function ImpactLine({ impact, isUsable }: ImpactLineProps) {
  const words = useWords()
  const { say } = words
  // Keep the last impact while the next is computed.
  const last = useRef<SettingsImpact | null>(null)
  if (impact.ofDraft) last.current = impact.ofDraft
  const shown = impact.ofDraft ?? last.current
  const isReady = impact.state === 'ready' && isUsable && shown !== null
  const phrases = isReady ? sayImpact(shown, words) : []
  return (
    <div className="impact">
      <span className="impact__title">{say('impact.title')}</span>
      {isReady ? (
        <span className="impact__phrases" aria-hidden="true">
          {phrases.map((phrase, index) => (
            <span key={phrase}>
              {index > 0 && <i className="impact__dot"> · </i>}
              <b className={isZeros(shown, index) ? 'impact__zeros' : ''}>{phrase}</b>
            </span>
          ))}
        </span>
      ) : (
        <span className="quiet">{say(waitingFor(impact, isUsable))}</span>
      )}
      {impact.state === 'failed' && (
        <ActionButton isQuiet onPress={impact.retry}>
          {say('failure.retry')}
        </ActionButton>
      )}
      <VisuallyHidden>
        <Announcement text={phrases.join(', ')} />
      </VisuallyHidden>
    </div>
  )
}

/** Zeros come second, if there are any. */
function isZeros({ toZero }: SettingsImpact, index: number): boolean {
  return toZero > 0 && index === 1
}

function waitingFor({ state }: Impact, isUsable: boolean) {
  if (state === 'failed') return 'impact.failed' as const
  if (state === 'ready' && !isUsable) return 'impact.unusable' as const
  return 'impact.loading' as const
}

function Announcement({ text }: { readonly text: string }) {
  const [announced, announce] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => announce(text), ANNOUNCE_AFTER)
    return () => clearTimeout(timer)
  }, [text])
  return <span role="status">{announced}</span>
}
