import { Breadcrumbs, Item } from '@adobe/react-spectrum/Breadcrumbs'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { LanguageMenu } from './language-menu'

interface Crumb {
  readonly name: string
  /** Route of the page. */
  readonly href: string
}

interface PageHeaderProps {
  readonly title: string
  /** Breadcrumbs from the top. None for the first page. */
  readonly above?: readonly Crumb[]
  /** Content below the title. */
  readonly children?: ReactNode
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode
}

/** The page's breadcrumbs, title and actions. */
export function PageHeader({ title, above = [], children, actions }: PageHeaderProps) {
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
        <PageTitle title={title} />
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
function PageTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const isFirstPage = useLocation().key === 'default'
  useEffect(() => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body
    if (!isFirstPage && isFocusLost) heading.current?.focus()
  }, [isFirstPage])
  return (
    <h1 ref={heading} tabIndex={-1} className="page-header__title">
      {title}
    </h1>
  )
}
