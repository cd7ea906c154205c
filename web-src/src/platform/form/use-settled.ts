import { useEffect, useState } from 'react'

export interface Settled<T> {
  readonly settled: T
  /** Whether that is still the value. */
  readonly isCurrent: boolean
}

/** A value once it has not changed for some milliseconds. Two values are the same if their JSON is. */
export function useSettled<T>(value: T, milliseconds: number): Settled<T> {
  const [settled, settle] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(JSON.parse(text) as T), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return { settled, isCurrent: JSON.stringify(settled) === text }
}
