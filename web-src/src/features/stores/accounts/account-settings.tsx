import { Button } from '@adobe/react-spectrum/Button'
import { DatePicker } from '@adobe/react-spectrum/DatePicker'
import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import { Switch } from '@adobe/react-spectrum/Switch'
import { TextField } from '@adobe/react-spectrum/TextField'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { type CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent as ReactFormEvent, useState } from 'react'
import type {
  AccountChangedReply,
  AccountChangeRequest,
  AccountDetails,
} from '../../../../../actions/admin-api/contract/accounts'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { RefusalLine } from '../../../platform/api/refusal'
import { useUnsavedChanges } from '../../../platform/form/leave-guard'
import { parseTypedNumber } from '../../../platform/form/typed-number'

interface AccountSettingsProps {
  readonly account: AccountDetails
  readonly onSaved: () => void
}

const LONGEST_MINUTES = 10_080
/** The field that order imports usually write the Amazon order id to. */
const USUAL_FIELD = 'ext_order_id'
const FIELD_NAME = /^[a-z][a-z0-9_]{0,63}$/

/** The settings of an account. A failed save keeps what was typed. */
export function AccountSettings({ account, onSaved }: AccountSettingsProps) {
  const { say, number, locale } = useWords()
  const [scope, setScope] = useState(account.inventoryScope)
  const [minutes, setMinutes] = useState(number(account.orderImportMinutes))
  const [rotated, setRotated] = useState(() => dayOf(account.clientSecretRotatedOn))
  const [field, setField] = useState(account.orderIdField ?? USUAL_FIELD)
  const [reserves, setReserves] = useState(account.importReserves ?? true)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useSave(account.id, onSaved)
  const typed = parseTypedNumber(minutes, locale)
  const isMinutes = typed.kind === 'number' && isWholeMinutes(typed.value)
  const isField = FIELD_NAME.test(field)
  const latest = today(getLocalTimeZone())
  const isDay = rotated === null || rotated.compare(latest) <= 0
  const hasChanged =
    scope !== account.inventoryScope ||
    minutes !== number(account.orderImportMinutes) ||
    field !== (account.orderIdField ?? USUAL_FIELD) ||
    reserves !== (account.importReserves ?? true) ||
    rotated?.toString() !== account.clientSecretRotatedOn
  useUnsavedChanges(hasChanged && !isPending)
  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!isMinutes || !isDay || !isField || isPending) return
    mutate({
      version: account.version,
      inventoryScope: scope,
      orderImportMinutes: typed.value,
      orderIdField: field,
      importReserves: reserves,
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
        <TextField
          label={say('accounts.orderField')}
          description={say('accounts.orderField.help')}
          value={field}
          onChange={setField}
          autoComplete="off"
          spellCheck="false"
          width="100%"
          {...(isChecked && !isField ? refused(say('accounts.orderField.issue')) : {})}
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
      <Switch isSelected={reserves} onChange={setReserves}>
        {say('accounts.reserves')}
      </Switch>
      <p className="account-settings__help">{say('accounts.reserves.help')}</p>
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

/** Null for an unknown day. */
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
