import { Heading } from '@adobe/react-spectrum/Heading'
import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  /** Draws a frame around the section. */
  readonly isPanel?: boolean
  /** Controls at the end of the title's line. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A part of a page with its heading. */
export function Section({ title, isPanel = false, actions, children }: SectionProps) {
  const heading = useId()
  return (
    <section className={isPanel ? 'panel' : 'section'} aria-labelledby={heading}>
      <div className="section__head">
        <Heading level={2} margin={0} id={heading}>
          {title}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  )
}
