import { TextField } from '@adobe/react-spectrum/TextField'
import { useWords } from '../../../i18n/words-context'
import { invalidIf } from '../../../platform/form/invalid-if'

interface ReasonFieldProps {
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly isMissing: boolean
  readonly autoFocus?: boolean
}

/** The reason of an override, which is required. */
export function ReasonField({ value, onChange, isMissing, autoFocus = false }: ReasonFieldProps) {
  const { say } = useWords()
  return (
    <TextField
      autoFocus={autoFocus}
      isRequired
      label={say('override.reason')}
      value={value}
      onChange={onChange}
      autoComplete="off"
      width="100%"
      {...invalidIf(isMissing, say('override.reason.issue'))}
    />
  )
}
