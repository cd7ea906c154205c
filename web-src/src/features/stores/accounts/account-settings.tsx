import { Button } from '@adobe/react-spectrum/Button'
import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import { TextField } from '@adobe/react-spectrum/TextField'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent as ReactFormEvent, useState } from 'react'
import type {
  AccountChangedReply,
  AccountChangeRequest,
  AccountDetails,
} from '../../../../../actions/admin-api/replies'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/admin-api-context'
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
  const [rotated, setRotated] = useState(account.clientSecretRotatedOn ?? '')
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useSave(account.id, onSaved)
  const typed = parseTypedNumber(minutes, locale)
  const isMinutes = typed.kind === 'number' && isWholeMinutes(typed.value)
  const isDay = rotated === '' || isPastDay(rotated)
  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!isMinutes || !isDay || isPending) return
    mutate({
      version: account.version,
      inventoryScope: scope,
      orderImportMinutes: typed.value,
      clientSecretRotatedOn: rotated === '' ? null : rotated,
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
      <TextField
        label={say('accounts.minutes')}
        value={minutes}
        onChange={setMinutes}
        inputMode="numeric"
        autoComplete="off"
        {...(isChecked && !isMinutes ? refused(say('accounts.minutes.issue')) : {})}
      />
      <TextField
        label={say('accounts.rotated')}
        description={say('accounts.rotated.help')}
        value={rotated}
        onChange={(text) => setRotated(text.trim())}
        autoComplete="off"
        {...(isChecked && !isDay ? refused(say('accounts.rotated.issue')) : {})}
      />
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

function isPastDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Date.parse(text) <= Date.now()
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
