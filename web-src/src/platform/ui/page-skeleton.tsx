import { useWords } from '../../i18n/words-context'

/** A placeholder that keeps the layout stable during loading. */
export function PageSkeleton({ label, blocks = 2 }: { readonly label?: string; readonly blocks?: number }) {
  const { say } = useWords()
  return (
    <div className="skeleton" role="status" aria-label={label ?? say('app.loading')}>
      <div className="skeleton__line skeleton__line--title" />
      <Blocks count={blocks} />
    </div>
  )
}

/** The same below a heading that is already shown. */
export function SkeletonBlocks({ label, blocks }: { readonly label: string; readonly blocks: number }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      <Blocks count={blocks} />
    </div>
  )
}

function Blocks({ count }: { readonly count: number }) {
  return (
    <div className="skeleton__blocks" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => `block-${index}`).map((key) => (
        <div key={key} className="skeleton__block" />
      ))}
    </div>
  )
}
