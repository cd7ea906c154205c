import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Link } from '@adobe/react-spectrum/Link'
import { VisuallyHidden } from '@adobe/react-spectrum/VisuallyHidden'
import { useEffect, useRef, useState } from 'react'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import type { Told } from '../../../platform/simulation/effects'
import { SimulationDialog } from '../../../platform/simulation/simulation-dialog'
import type { StoreImpacts } from './fold-impact'
import { type ImpactPhrase, type ImpactSubject, sayImpact, sayImpactTitle } from './impact-words'
import type { Impact } from './use-impact'

/**
 * Milliseconds without a change before a screen reader announces the impact. Otherwise it would speak over every key.
 */
const ANNOUNCE_AFTER = 900

interface ImpactLineProps {
  readonly storeId: string
  readonly impact: Impact
  /** The draft; null if it is not valid. */
  readonly settings: StockQuantitySettings | null
  /** Null: the saved ones. */
  readonly rules: readonly ListingRule[] | null
  readonly subject: ImpactSubject
}

/**
 * What saving the draft would do to the listings, updated during typing. Each number opens its list. Without an unsaved
 * change, whether the saved settings are applied.
 */
export function ImpactLine({ storeId, impact, settings, rules, subject }: ImpactLineProps) {
  const words = useWords()
  const { say } = words
  // Keep the last impact while the next is computed.
  const last = useRef<StoreImpacts | null>(null)
  if (impact.ofDraft) last.current = impact.ofDraft
  const impacts = impact.ofDraft ?? last.current
  const isReady = impact.state === 'ready' && !impact.isCounting && settings !== null && impacts !== null
  const phrases = isReady ? sayImpact({ impacts, storeId, names: impact.names, subject }, words) : []
  const title = sayImpactTitle(subject, isReady ? impacts : null, words)
  if (subject === 'applying') return <div className="impact quiet">{say('impact.applying')}</div>
  return (
    <div className="impact">
      <span className="impact__title">{title}</span>
      {isReady ? (
        <Phrases phrases={phrases} title={title} storeId={storeId} settings={settings} rules={rules} />
      ) : (
        <span className="quiet">{say(waitingFor(impact, settings !== null))}</span>
      )}
      {impact.state === 'failed' && (
        <ActionButton isQuiet onPress={impact.retry}>
          {say('failure.retry')}
        </ActionButton>
      )}
      <VisuallyHidden>
        <Announcement text={phrases.map(({ text }) => text).join(', ')} />
      </VisuallyHidden>
    </div>
  )
}

interface PhrasesProps extends Pick<ImpactLineProps, 'storeId' | 'rules'> {
  readonly phrases: readonly ImpactPhrase[]
  readonly title: string
  readonly settings: StockQuantitySettings
}

function Phrases({ phrases, title, storeId, settings, rules }: PhrasesProps) {
  const [open, setOpen] = useState<{ readonly list: Told | null } | null>(null)
  return (
    <span className="impact__phrases">
      {phrases.map(({ text, list }, index) => (
        <span key={text} className={list === 'to-zero' ? 'impact__zeros' : ''}>
          {index > 0 && (
            <i className="impact__dot" aria-hidden="true">
              {' · '}
            </i>
          )}
          <Link isQuiet variant="secondary" onPress={() => setOpen({ list })}>
            {text}
          </Link>
        </span>
      ))}
      <DialogContainer onDismiss={() => setOpen(null)}>
        {open && (
          <SimulationDialog
            title={title}
            change={{ kind: 'settings', storeId, settings, ...(rules ? { rules } : {}) }}
            storeId={storeId}
            first={open.list}
            onClose={() => setOpen(null)}
          />
        )}
      </DialogContainer>
    </span>
  )
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
