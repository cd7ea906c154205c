import { Button } from '@adobe/react-spectrum/Button'
import { TextField } from '@adobe/react-spectrum/TextField'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type {
  AccountDetails,
  ConnectionReply,
  StoreReply,
  StoreRequest,
  WebsiteStock,
} from '../../../../../actions/admin-api/replies'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/admin-api-context'
import { storePath } from '../../../platform/use-store'
import { RefusalLine } from '../refusal'
import { AccountStep, NEW_ACCOUNT } from './account-step'
import { MarketplaceStep } from './marketplace-step'
import { Step } from './step'
import { useConnectPreview } from './use-choices'
import { WebsiteStep } from './website-step'

interface ConnectFormProps {
  readonly connection: ConnectionReply
  readonly accounts: readonly AccountDetails[]
  readonly websites: readonly WebsiteStock[]
  readonly onAccountSaved: () => Promise<unknown>
}

type Part = 'marketplace' | 'account' | 'website' | 'name'
const PART_OF_FIELD: Readonly<Record<string, Part>> = {
  marketplaceId: 'marketplace',
  accountId: 'account',
  websiteCode: 'website',
  name: 'name',
}

/** Four choices on one page. Whatever is refused is said beside what to correct, and everything stays. */
export function ConnectForm({ connection, accounts, websites, onAccountSaved }: ConnectFormProps) {
  const { say } = useWords()
  const [marketplaceId, setMarketplaceId] = useState<string | null>(null)
  const [chosenAccount, setChosenAccount] = useState<string | null>(null)
  const [websiteCode, setWebsiteCode] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error, reset } = useConnectStore()

  const marketplace = connection.marketplaces.find(({ id }) => id === marketplaceId)
  const ofRegion = accounts.filter(({ region }) => region === marketplace?.region)
  const accountId = ofRegion.some(({ id }) => id === chosenAccount) ? chosenAccount : null
  const typedName = name ?? (marketplace ? nameOf(marketplace.domain) : '')
  const failure = error ? failureIn(error) : null
  const told = failure && 'field' in failure && failure.field ? PART_OF_FIELD[failure.field] : undefined
  const values = {
    marketplace: marketplaceId,
    account: accountId,
    website: websiteCode,
    name: typedName.trim(),
  }
  const issueOf = (part: Part) => {
    if (isChecked && !values[part]) return <p className="refusal">{say(`connect.missing.${part}`)}</p>
    return failure && told === part ? <RefusalLine failure={failure} note={say('connect.kept')} /> : null
  }
  const save = () => {
    setChecked(true)
    if (!marketplaceId || !accountId || !websiteCode || typedName.trim() === '') return
    mutate({ accountId, marketplaceId, websiteCode, name: typedName.trim() })
  }
  return (
    <div className="connect">
      <Step title={say('connect.marketplace')} issue={issueOf('marketplace')}>
        <MarketplaceStep
          marketplaces={connection.marketplaces}
          chosen={marketplaceId}
          onChoose={(id) => {
            setMarketplaceId(id)
            reset()
          }}
        />
      </Step>
      <Step title={say('connect.account')} issue={issueOf('account')}>
        {marketplace ? (
          <AccountStep
            key={marketplace.region}
            connection={connection}
            marketplace={marketplace}
            accounts={ofRegion}
            chosen={accountId ?? (ofRegion.length === 0 ? NEW_ACCOUNT : chosenAccount)}
            onChoose={setChosenAccount}
            onSaved={async ({ id }) => {
              await onAccountSaved()
              setChosenAccount(id)
              ToastQueue.positive(say('account.saved'), { timeout: 6_000 })
            }}
          />
        ) : (
          <p className="quiet">{say('connect.account.first')}</p>
        )}
      </Step>
      <Step title={say('connect.website')} issue={issueOf('website')}>
        <WebsiteStep websites={websites} chosen={websiteCode} onChoose={setWebsiteCode} />
      </Step>
      <Step title={say('connect.name')} issue={issueOf('name')}>
        <TextField
          label={say('connect.name.label')}
          value={typedName}
          onChange={setName}
          maxLength={100}
          autoComplete="off"
          width="100%"
        />
      </Step>
      <OlderStores accountId={accountId} marketplaceId={marketplaceId} />
      {failure && !told && (
        <div>
          <strong>{say('connect.refused')}</strong>
          <RefusalLine failure={failure} note={say('connect.kept')} />
        </div>
      )}
      <div>
        <Button variant="accent" onPress={save} isPending={isPending}>
          {say('connect.save')}
        </Button>
      </div>
    </div>
  )
}

function OlderStores(props: { readonly accountId: string | null; readonly marketplaceId: string | null }) {
  const { say, locale } = useWords()
  const { data } = useConnectPreview(props.accountId, props.marketplaceId)
  if (!data || data.older.length === 0) return null
  const names = new Intl.ListFormat(locale).format(data.older.map(({ name }) => name))
  return <p role="status">{say('connect.older', { count: data.older.length, names })}</p>
}

/** As Amazon writes itself: `Amazon.de`. */
function nameOf(domain: string): string {
  return domain.charAt(0).toUpperCase() + domain.slice(1)
}

function useConnectStore() {
  const { say } = useWords()
  const api = useAdminApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (body: StoreRequest) =>
      unwrap(await api<StoreReply>({ method: 'POST', path: '/stores', body })),
    onSuccess: ({ store }) => {
      void queries.invalidateQueries({ queryKey: ['stores'] })
      ToastQueue.positive(say('connect.done', { name: store.name }), { timeout: 6_000 })
      void navigate(storePath(store.id))
    },
  })
}
