import { useEffect, useReducer } from 'react'
import { useWords } from '../../i18n/words-context'

const TICK = 20_000

/** How long ago something was, which goes on while the page is open; the moment itself when pointed at. */
export function Ago({ at }: { readonly at: string }) {
  const { ago, moment } = useWords()
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(tick, TICK)
    return () => clearInterval(timer)
  }, [])
  return (
    <time dateTime={at} title={moment(at)}>
      {ago(at)}
    </time>
  )
}
