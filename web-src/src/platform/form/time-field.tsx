import { DatePicker } from '@adobe/react-spectrum/DatePicker'
import { now, type ZonedDateTime } from '@internationalized/date'
import { invalidIf } from './invalid-if'

interface TimeFieldProps {
  readonly label: string
  readonly description: string
  readonly value: ZonedDateTime | null
  readonly onChange: (value: ZonedDateTime | null) => void
  /** What is wrong with it; null: nothing. */
  readonly issue: string | null
  /** The day that the calendar opens at: today, or in a week (default). */
  readonly inDays?: number
}

/** A day and time in the browser's time zone, which may stay empty. */
export function TimeField({ label, description, value, onChange, issue, inDays = 7 }: TimeFieldProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <DatePicker
      label={label}
      description={description}
      value={value}
      onChange={onChange}
      placeholderValue={now(zone)
        .add({ days: inDays })
        .set({ hour: 0, minute: 0, second: 0, millisecond: 0 })}
      granularity="minute"
      hideTimeZone
      width="100%"
      {...invalidIf(issue !== null, issue ?? '')}
    />
  )
}
