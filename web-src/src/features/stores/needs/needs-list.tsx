import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { useEffect, useRef, useState } from 'react'
import type { Need } from '../../../../../actions/admin-api/contract/needs'
import type { StoresReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { NeedItem } from './need-item'
import './needs.css'

const FIRST_SHOWN = 6

interface NeedsListProps {
  readonly needs: readonly Need[]
  readonly reply: StoresReply
  readonly onKnown: () => void
}

/** Everything that needs a person, most severe first. */
export function NeedsList({ needs, reply, onKnown }: NeedsListProps) {
  const { say } = useWords()
  const [isWhole, setWhole] = useState(false)
  const heading = useKeptFocus(needs)
  const shown = isWhole ? needs : needs.slice(0, FIRST_SHOWN)
  if (needs.length === 0) return null
  return (
    <section className="panel needs" aria-labelledby="needs-heading">
      <h2 ref={heading} tabIndex={-1} id="needs-heading" className="needs__title">
        {say('needs.title')}
      </h2>
      <ul className="needs__list">
        {shown.map((need) => (
          <NeedItem key={need.id} need={need} reply={reply} onKnown={onKnown} />
        ))}
      </ul>
      {needs.length > FIRST_SHOWN && (
        <ActionButton
          isQuiet
          marginTop="size-100"
          aria-expanded={isWhole}
          onPress={() => setWhole((before) => !before)}
        >
          {isWhole ? say('needs.fewer') : say('needs.all', { count: needs.length })}
        </ActionButton>
      )}
    </section>
  )
}

/** If a need goes away while its button has the focus, the list's heading takes it, or else the page's. */
function useKeptFocus(needs: readonly Need[]) {
  const heading = useRef<HTMLHeadingElement>(null)
  const focused = useRef<Element | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const list = heading.current?.parentElement
      focused.current = target instanceof Element && list?.contains(target) ? target : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the needs removes a button.
  useEffect(() => {
    if (focused.current === null || focused.current.isConnected) return
    focused.current = null
    const title = heading.current ?? document.querySelector<HTMLElement>('.page-header__title')
    if (document.activeElement === document.body) title?.focus()
  }, [needs])
  return heading
}
