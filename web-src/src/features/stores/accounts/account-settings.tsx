import { Button } from '@adobe/react-spectrum/Button'
import { DatePicker } from '@adobe/react-spectrum/DatePicker'
import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import { TextField } from '@adobe/react-spectrum/TextField'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { type CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent as ReactFormEvent, useState } from 'react'
import type {
  AccountChangedReply,
  AccountChangeRequest,
  AccountDetails,
} from '../../../../../actions/admin-api/replies'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/admin-api-context'
import { useUnsavedChanges } from '../../../platform/leave-guard'
import { RefusalLine } from '../../../platform/refusal'
import { parseTypedNumber } from '../../../platform/typed-number'

interface AccountSettingsProps {
  readonly account: AccountDetails
  readonly onSaved: () => void
}

const LONGEST_MINUTES = 10_080

/** What the merchant may change of an account. What was typed stays, however a save ends. */
export function AccountSettings({ account, onSaved }: AccountSettingsProps) {
  const { say, number, locale } = useWords()
  const [scope, setScope] = useState(account.inventoryScope)
  const [minutes, setMinutes] = useState(number(account.orderImportMinutes))
  const [rotated, setRotated] = useState(() => dayOf(account.clientSecretRotatedOn))
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useSave(account.id, onSaved)
  const typed = parseTypedNumber(minutes, locale)
  const isMinutes = typed.kind === 'number' && isWholeMinutes(typed.value)
  const latest = today(getLocalTimeZone())
  const isDay = rotated === null || rotated.compare(latest) <= 0
  const hasChanged =
    scope !== account.inventoryScope ||
    minutes !== number(account.orderImportMinutes) ||
    rotated?.toString() !== account.clientSecretRotatedOn
  useUnsavedChanges(hasChanged && !isPending)
  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!isMinutes || !isDay || isPending) return
    mutate({
      version: account.version,
      inventoryScope: scope,
      orderImportMinutes: typed.value,
      clientSecretRotatedOn: rotated?.toString() ?? null,
    })
  }
  return (
    <form
      noValidate
      className="account-form__fields"
      onSubmit={submit}
      aria-label={`${say('accounts.save')} ${account.sellerId}`}
    >
      <RadioGroup
        label={say('accounts.scope')}
        description={say('accounts.scope.help')}
        value={scope}
        onChange={(value) => setScope(value === 'region' ? 'region' : 'country')}
      >
        <Radio value="region">{say('accounts.scope.region')}</Radio>
        <Radio value="country">{say('accounts.scope.country')}</Radio>
      </RadioGroup>
      <div className="account-settings__fields">
        <TextField
          label={say('accounts.minutes')}
          value={minutes}
          onChange={setMinutes}
          inputMode="numeric"
          autoComplete="off"
          width="100%"
          {...(isChecked && !isMinutes ? refused(say('accounts.minutes.issue')) : {})}
        />
        <DatePicker
          label={say('accounts.rotated')}
          description={say('accounts.rotated.help')}
          value={rotated}
          onChange={setRotated}
          maxValue={latest}
          errorMessage={say('accounts.rotated.issue')}
          width="100%"
        />
      </div>
      {error && <RefusalLine failure={failureIn(error)} note={say('connect.kept')} />}
      <div>
        <Button type="submit" variant="secondary" isPending={isPending}>
          {say('accounts.save')}
        </Button>
      </div>
    </form>
  )
}

function refused(errorMessage: string) {
  return { validationState: 'invalid' as const, errorMessage }
}

function isWholeMinutes(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= LONGEST_MINUTES
}

/** Null where it is not known. */
function dayOf(day: string | undefined): CalendarDate | null {
  return day === undefined ? null : parseDate(day)
}

function useSave(accountId: string, onSaved: () => void) {
  const { say } = useWords()
  const api = useAdminApi()
  return useMutation({
    mutationFn: async (body: AccountChangeRequest) => {
      const path = `/accounts/${encodeURIComponent(accountId)}`
      return unwrap(await api<AccountChangedReply>({ method: 'PUT', path, body }))
    },
    onSuccess: () => {
      ToastQueue.positive(say('accounts.saved'), { timeout: 6_000 })
      onSaved()
    },
  })
}
