import { Heading } from '@adobe/react-spectrum/Heading'
import { type ReactNode, useId } from 'react'

interface StepProps {
  readonly title: string
  /** Null when there is no issue. */
  readonly issue: ReactNode
  readonly children: ReactNode
}

export function Step({ title, issue, children }: StepProps) {
  const id = useId()
  return (
    <section className="panel connect__step" aria-labelledby={id}>
      <Heading level={2} margin={0} id={id}>
        {title}
      </Heading>
      {children}
      {issue}
    </section>
  )
}
