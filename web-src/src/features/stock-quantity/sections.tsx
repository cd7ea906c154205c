import { Accordion, Disclosure, DisclosurePanel, DisclosureTitle } from '@adobe/react-spectrum/Accordion'
import { Link } from '@adobe/react-spectrum/Link'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSearchParams } from 'react-router'
import { useWords } from '../../i18n/words-context'

export const SECTIONS = ['stock-quantity', 'rules', 'fulfilled-by'] as const
export type Section = (typeof SECTIONS)[number]

export interface Sections {
  readonly expanded: Iterable<string | number>
  readonly setExpanded: (keys: Iterable<string | number>) => void
  /** Opens a section and leaves the others open. Only an open section can take the focus. */
  readonly open: (section: Section) => void
}

/** Which sections are open. */
export function useSections(): Sections {
  const [expanded, setExpanded] = useState<Iterable<string | number>>(['stock-quantity', 'rules'])
  const open = (section: Section) => flushSync(() => setExpanded((before) => [...before, section]))
  return { expanded, setExpanded, open }
}

/** Goes to the section that the address names, such as `?section=rules`, once. */
function useSectionOfAddress(go: (section: Section) => void): void {
  const [query] = useSearchParams()
  const named = SECTIONS.find((section) => section === query.get('section'))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `go` is another function at each render.
  useEffect(() => {
    // Not while React renders: `flushSync` does nothing then.
    if (named) queueMicrotask(() => go(named))
  }, [named])
}

/** Links that open a section and scroll to it. */
export function QuickAccess({ sections }: { readonly sections: Sections }) {
  const { say } = useWords()
  const go = (section: Section) => {
    sections.open(section)
    const title = document.querySelector<HTMLElement>(`.${classOf(section)} button`)
    title?.scrollIntoView({ block: 'start' })
    title?.focus()
  }
  useSectionOfAddress(go)
  return (
    <nav className="quick-access" aria-label={say('sections.quick-access')}>
      <span className="quiet" aria-hidden="true">
        {say('sections.quick-access')}
      </span>
      {SECTIONS.map((section) => (
        <Link key={section} onPress={() => go(section)}>
          {say(`sections.${section}`)}
        </Link>
      ))}
    </nav>
  )
}

interface SectionListProps {
  readonly sections: Sections
  readonly contents: Readonly<Record<Section, ReactNode>>
}

export function SectionList({ sections, contents }: SectionListProps) {
  const { say } = useWords()
  return (
    <Accordion
      isQuiet
      allowsMultipleExpanded
      expandedKeys={sections.expanded}
      onExpandedChange={sections.setExpanded}
    >
      {SECTIONS.map((section) => (
        <Disclosure key={section} id={section} UNSAFE_className={classOf(section)}>
          <DisclosureTitle level={2}>{say(`sections.${section}`)}</DisclosureTitle>
          <DisclosurePanel>{contents[section]}</DisclosurePanel>
        </Disclosure>
      ))}
    </Accordion>
  )
}

function classOf(section: Section): string {
  return `section-${section}`
}
