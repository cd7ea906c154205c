import { useEffect, useState } from 'react'
import type { Need } from '../../../../../actions/admin-api/contract/needs'
import type { StoresReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { recall, remember } from '../../../platform/remembered'
import { firstRunOf } from '../onboarding/first-steps'

const REMEMBERED = 'known-receivers'

/** What the page asks the user for, and how to hide the receivers that the user knows. */
export function useNeeds(reply: StoresReply | undefined) {
  const [known, setKnown] = useState(() => recall(REMEMBERED, readNames) ?? [])
  const receivers = reply?.otherWriters.receivers ?? []
  const needs = reply ? withoutKnown(needsBesideGuide(reply), known) : []
  const hideReceivers = () => {
    setKnown(receivers)
    remember(REMEMBERED, receivers)
  }
  return { needs, hideReceivers }
}

/** The guide of the first run leads to the settings itself. */
function needsBesideGuide(reply: StoresReply): readonly Need[] {
  if (firstRunOf(reply) === null) return reply.needs
  return reply.needs.filter(({ kind }) => kind !== 'no-settings')
}

function withoutKnown(needs: readonly Need[], known: readonly string[]): readonly Need[] {
  return needs.flatMap((need) => {
    if (need.kind !== 'other-receivers') return [need]
    const names = need.names.filter((name) => !known.includes(name))
    return names.length === 0 ? [] : [{ ...need, names }]
  })
}

function readNames(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : null
}

/** Shows the number of needs in the document's title while the page is open. */
export function useTitleCount(count: number): void {
  const { say } = useWords()
  useEffect(() => {
    const title = say('app.title')
    document.title = count > 0 ? say('needs.document', { count, title }) : title
    return () => {
      document.title = title
    }
  }, [count, say])
}
