import { useEffect, useReducer } from 'react'
import { useWords } from '../../i18n/words-context'

const TICK = 20_000

/** A relative time that updates while the page is open. Pointing at it shows the exact time. */
export function Ago({ at }: { readonly at: string }) {
  const { moment } = useWords()
  return (
    <time dateTime={at} title={moment(at)}>
      {useAgo(at)}
    </time>
  )
}

/** The same as text. */
export function useAgo(at: string): string {
  const { ago } = useWords()
  useTick()
  return ago(at)
}

/** Renders a component again while it is open, so that the relative times in its sentences stay true. */
export function useTick(): void {
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, TICK)
    return () => clearInterval(timer)
  }, [])
}
