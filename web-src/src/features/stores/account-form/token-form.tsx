import { Button } from '@adobe/react-spectrum/Button'
import { Checkbox } from '@adobe/react-spectrum/Checkbox'
import { TextField } from '@adobe/react-spectrum/TextField'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent as ReactFormEvent, useState } from 'react'
import type {
  Account,
  AccountReply,
  AccountRequest,
} from '../../../../../actions/admin-api/contract/accounts'
import type { MessageKey } from '../../../i18n/catalogue-types'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { RefusalLine, sayRefusal } from '../../../platform/api/refusal'
import { invalidIf } from '../../../platform/form/invalid-if'
import { useUnsavedChanges } from '../../../platform/form/leave-guard'

interface TokenFormProps {
  readonly region: AccountRequest['region']
  readonly hasAmazonApp: boolean
  readonly sellerId?: string
  readonly onSaved: (account: Account) => void
}

type Field = 'sellerId' | 'refreshToken' | 'lwaClientId' | 'lwaClientSecret'
type Typed = Readonly<Record<Field, string>>

const LABELS = {
  sellerId: 'account.seller',
  refreshToken: 'account.token',
  lwaClientId: 'account.client-id',
  lwaClientSecret: 'account.client-secret',
} as const satisfies Record<Field, MessageKey>
const HELP: Partial<Record<Field, MessageKey>> = {
  sellerId: 'account.seller.help',
  refreshToken: 'account.token.help',
}
const SECRET: ReadonlySet<Field> = new Set(['refreshToken', 'lwaClientSecret'])

/** A private app's refresh token, with the app's credentials if it has its own. */
export function TokenForm({ region, hasAmazonApp, sellerId = '', onSaved }: TokenFormProps) {
  const words = useWords()
  const { say } = words
  const [typed, setTyped] = useState<Typed>({
    sellerId,
    refreshToken: '',
    lwaClientId: '',
    lwaClientSecret: '',
  })
  const [hasOwnApp, setOwnApp] = useState(!hasAmazonApp)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useConnect(onSaved)
  const failure = error ? failureIn(error) : null
  const refusedField = failure && 'field' in failure ? failure.field : undefined
  const fields: readonly Field[] = [
    'sellerId',
    'refreshToken',
    ...(hasOwnApp ? (['lwaClientId', 'lwaClientSecret'] as const) : []),
  ]
  const hasTyped = fields.some((field) => typed[field] !== '' && typed[field] !== sellerId)
  useUnsavedChanges(hasTyped && !isPending)
  const hasPlace = fields.some((field) => field === refusedField)

  const issueOf = (field: Field): string | null => {
    if (isChecked && typed[field].trim() === '') return say('account.required')
    return failure && refusedField === field ? sayRefusal(failure, words) : null
  }
  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    // This form can be inside the store's form.
    event.stopPropagation()
    setChecked(true)
    if (isPending || fields.some((field) => typed[field].trim() === '')) return
    const entries = fields.map((field) => [field, typed[field].trim()])
    mutate({ region, ...Object.fromEntries(entries) } as AccountRequest)
  }
  return (
    <form noValidate className="account-form__fields" onSubmit={submit} aria-label={say('account.save')}>
      {fields.map((field) => (
        <CredentialField
          key={field}
          field={field}
          value={typed[field]}
          onChange={(text) => setTyped((before) => ({ ...before, [field]: text }))}
          isReadOnly={field === 'sellerId' && sellerId !== ''}
          issue={issueOf(field)}
        />
      ))}
      {hasAmazonApp && (
        <Checkbox isSelected={hasOwnApp} onChange={setOwnApp}>
          {say('account.own-app')}
        </Checkbox>
      )}
      {failure && !hasPlace && <RefusalLine failure={failure} />}
      <div>
        <Button type="submit" variant="secondary" isPending={isPending}>
          {say('account.save')}
        </Button>
      </div>
    </form>
  )
}

interface CredentialFieldProps {
  readonly field: Field
  readonly value: string
  readonly onChange: (text: string) => void
  readonly isReadOnly: boolean
  /** Null for a valid value. */
  readonly issue: string | null
}

function CredentialField({ field, issue, ...rest }: CredentialFieldProps) {
  const { say } = useWords()
  const help = HELP[field]
  return (
    <TextField
      {...rest}
      label={say(LABELS[field])}
      type={SECRET.has(field) ? 'password' : 'text'}
      autoComplete="off"
      width="100%"
      {...(help ? { description: say(help) } : {})}
      {...invalidIf(issue !== null, issue ?? '')}
    />
  )
}

function useConnect(onSaved: (account: Account) => void) {
  const api = useAdminApi()
  return useMutation({
    mutationFn: async (body: AccountRequest) =>
      unwrap(await api<AccountReply>({ method: 'POST', path: '/accounts', body })).account,
    onSuccess: onSaved,
  })
}
