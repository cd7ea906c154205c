import { SearchField } from '@adobe/react-spectrum/SearchField'
import { useEffect, useState } from 'react'
import { TEXT_MAXIMUM } from '../address/address-fault'

const TYPING_MS = 300

interface SearchBoxProps {
  readonly label: string
  readonly description: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly width?: 'size-3000' | 'size-3400'
}

/** A search field that reports its value after a pause in typing. */
export function SearchBox({ label, description, value, onChange, width = 'size-3400' }: SearchBoxProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <SearchField
      label={label}
      description={description}
      value={typed}
      onChange={setTyped}
      onSubmit={onChange}
      maxLength={TEXT_MAXIMUM}
      width={width}
    />
  )
}
