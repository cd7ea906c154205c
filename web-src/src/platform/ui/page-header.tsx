import { Breadcrumbs, Item } from '@adobe/react-spectrum/Breadcrumbs'
import { VisuallyHidden } from '@adobe/react-spectrum/VisuallyHidden'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { MessageKey } from '../../i18n/catalogue-types'
import { useWords } from '../../i18n/words-context'
import { LanguageMenu } from './language-menu'

interface Crumb {
  readonly name: string
  /** Route of the page. */
  readonly href: string
}

interface TitleBadge {
  readonly count: number
  readonly label: MessageKey
}

interface PageHeaderProps {
  readonly title: string
  /** A number beside the title, and the message that says what it counts. */
  readonly badge?: TitleBadge
  /** Breadcrumbs from the top. None for the first page. */
  readonly above?: readonly Crumb[]
  /** Content below the title. */
  readonly children?: ReactNode
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode
}

/** The page's breadcrumbs, title and actions. */
export function PageHeader({ title, badge, above = [], children, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      {above.length > 0 && (
        <Breadcrumbs size="S" UNSAFE_className="page-header__crumbs">
          {[...above, { name: title, href: '' }].map(({ name, href }) => (
            <Item key={name} {...(href ? { href } : {})}>
              {name}
            </Item>
          ))}
        </Breadcrumbs>
      )}
      <div className="page-header__line">
        <PageTitle title={title} {...(badge ? { badge } : {})} />
        <div className="page-header__actions">
          {actions}
          <LanguageMenu />
        </div>
      </div>
      {children && <div className="page-header__below">{children}</div>}
    </header>
  )
}

/** Takes the focus after navigation, so that screen readers announce the new page. */
function PageTitle({ title, badge }: Pick<PageHeaderProps, 'title' | 'badge'>) {
  const { say, number } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirstPage = useLocation().key === 'default'
  useEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body
    if (!isFirstPage && isFocusLost) heading.current?.focus()
  }, [isFirstPage])
  return (
    <h1 ref={heading} tabIndex={-1} className="page-header__title">
      {title}
      {badge && (
        <>
          <span className="page-header__badge" aria-hidden="true">
            {number(badge.count)}
          </span>
          <VisuallyHidden>{say(badge.label, { count: badge.count })}</VisuallyHidden>
        </>
      )}
    </h1>
  )
}
