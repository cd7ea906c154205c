import { Button } from '@adobe/react-spectrum/Button'
import { DatePicker } from '@adobe/react-spectrum/DatePicker'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import { Switch } from '@adobe/react-spectrum/Switch'
import { TextField } from '@adobe/react-spectrum/TextField'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
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
import { invalidIf } from '../../../platform/form/invalid-if'
import { useUnsavedChanges } from '../../../platform/form/leave-guard'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'
import { ScopeDialog } from './scope-dialog'
import { LONGEST_MINUTES, useAccountDraft } from './use-account-draft'

interface AccountSettingsProps {
  readonly account: AccountDetails
  readonly onSaved: () => void
}

/** The settings of an account. A failed save keeps what was typed. */
export function AccountSettings({ account, onSaved }: AccountSettingsProps) {
  const { say } = useWords()
  const form = useAccountDraft(account)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useSave(account.id, onSaved)
  const [isAsking, setAsking] = useState(false)
  useUnsavedChanges(form.isChanged && !isPending)
  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!form.request || isPending) return
    // Quantities change only with the scope, and without a store there are none.
    if (form.request.inventoryScope !== account.inventoryScope && account.storeIds.length > 0) setAsking(true)
    else mutate(form.request)
  }
  return (
    <form
      noValidate
      className="account-form__fields"
      onSubmit={submit}
      aria-label={`${say('accounts.save')} ${account.sellerId}`}
    >
      <ScopeField form={form} />
      <ImportFields form={form} isChecked={isChecked} />
      {error && <RefusalLine failure={failureIn(error)} note={say('connect.kept')} />}
      <div>
        <Button type="submit" variant="secondary" isPending={isPending}>
          {say('accounts.save')}
        </Button>
      </div>
      <DialogContainer onDismiss={() => setAsking(false)}>
        {isAsking && form.request && (
          <ScopeDialog
            accountId={account.id}
            inventoryScope={form.request.inventoryScope}
            onConfirm={(simulationId) =>
              form.request && mutate({ ...form.request, ...confirmedBy(simulationId) })
            }
            onClose={() => setAsking(false)}
          />
        )}
      </DialogContainer>
    </form>
  )
}

interface FieldsProps {
  readonly form: ReturnType<typeof useAccountDraft>
}

function ScopeField({ form: { draft, change } }: FieldsProps) {
  const { say } = useWords()
  return (
    <RadioGroup
      label={say('accounts.scope')}
      description={say('accounts.scope.help')}
      value={draft.scope}
      onChange={(value) => change({ scope: value === 'region' ? 'region' : 'country' })}
    >
      <Radio value="region">{say('accounts.scope.region')}</Radio>
      <Radio value="country">{say('accounts.scope.country')}</Radio>
    </RadioGroup>
  )
}

function ImportFields({ form, isChecked }: FieldsProps & { readonly isChecked: boolean }) {
  const { say } = useWords()
  const { draft, change } = form
  return (
    <>
      <div className="account-settings__fields">
        <TextField
          label={say('accounts.minutes')}
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          inputMode="numeric"
          autoComplete="off"
          width="100%"
          UNSAFE_className="number-field"
          {...invalidIf(
            isChecked && !form.hasMinutes,
            say('accounts.minutes.issue', { maximum: LONGEST_MINUTES }),
          )}
        />
        <TextField
          label={say('accounts.orderField')}
          description={say('accounts.orderField.help')}
          value={draft.orderIdField}
          onChange={(orderIdField) => change({ orderIdField })}
          autoComplete="off"
          spellCheck="false"
          width="100%"
          {...invalidIf(isChecked && !form.isFieldName, say('accounts.orderField.issue'))}
        />
        <DatePicker
          label={say('accounts.rotated')}
          description={say('accounts.rotated.help')}
          value={draft.rotated}
          onChange={(rotated) => change({ rotated })}
          maxValue={form.latest}
          errorMessage={say('accounts.rotated.issue')}
          width="100%"
        />
      </div>
      <Switch isSelected={draft.importReserves} onChange={(importReserves) => change({ importReserves })}>
        {say('accounts.reserves')}
      </Switch>
      <p className="account-settings__help">{say('accounts.reserves.help')}</p>
    </>
  )
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
