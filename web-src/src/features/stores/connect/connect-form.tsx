import { Button } from '@adobe/react-spectrum/Button'
import { TextField } from '@adobe/react-spectrum/TextField'
import type { ReactNode } from 'react'
import type { AccountDetails } from '../../../../../actions/admin-api/contract/accounts'
import type { ConnectionReply, WebsiteStock } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { RefusalLine } from '../../../platform/api/refusal'
import { ConnectAccount } from './connect-account'
import { MarketplaceStep } from './marketplace-step'
import { Step } from './step'
import { useConnectPreview } from './use-choices'
import { type Part, useConnectForm } from './use-connect-form'
import { WebsiteStep } from './website-step'

interface ConnectFormProps {
  readonly connection: ConnectionReply
  readonly accounts: readonly AccountDetails[]
  readonly websites: readonly WebsiteStock[]
  readonly onAccountSaved: () => Promise<unknown>
}

/** Four choices on one page. An issue shows next to its choice, and nothing is lost. */
export function ConnectForm({ connection, accounts, websites, onAccountSaved }: ConnectFormProps) {
  const { say } = useWords()
  const form = useConnectForm(connection, accounts)
  const { marketplace, accountId, failure, refusedPart } = form
  const step = (part: Part, children: ReactNode) => (
    <Step title={say(`connect.${part}`)} issue={<Issue form={form} part={part} />}>
      {children}
    </Step>
  )
  return (
    <div className="connect">
      {step(
        'marketplace',
        <MarketplaceStep
          marketplaces={connection.marketplaces}
          chosen={marketplace?.id ?? null}
          onChoose={form.chooseMarketplace}
        />,
      )}
      {step('account', <ConnectAccount form={form} connection={connection} onSaved={onAccountSaved} />)}
      {step(
        'website',
        <WebsiteStep websites={websites} chosen={form.websiteCode} onChoose={form.chooseWebsite} />,
      )}
      {step('name', <StoreName name={form.typedName} onChange={form.setName} />)}
      <OlderStores accountId={accountId} marketplaceId={marketplace?.id ?? null} />
      {failure && !refusedPart && (
        <div>
          <strong>{say('connect.refused')}</strong>
          <RefusalLine failure={failure} note={say('connect.kept')} />
        </div>
      )}
      <div>
        <Button variant="accent" onPress={form.save} isPending={form.isPending}>
          {say('connect.save')}
        </Button>
      </div>
    </div>
  )
}

interface IssueProps {
  readonly form: ReturnType<typeof useConnectForm>
  readonly part: Part
}

/** The issue of one choice. */
function Issue({ form: { isMissing, failure, refusedPart }, part }: IssueProps) {
  const { say } = useWords()
  if (isMissing(part)) return <p className="refusal">{say(`connect.missing.${part}`)}</p>
  return failure && refusedPart === part ? <RefusalLine failure={failure} note={say('connect.kept')} /> : null
}

function StoreName({ name, onChange }: { readonly name: string; readonly onChange: (name: string) => void }) {
  const { say } = useWords()
  return (
    <TextField
      label={say('connect.name.label')}
      value={name}
      onChange={onChange}
      maxLength={100}
      autoComplete="off"
      width="100%"
    />
  )
}

function OlderStores(props: { readonly accountId: string | null; readonly marketplaceId: string | null }) {
  const { say, locale } = useWords()
  const { data } = useConnectPreview(props.accountId, props.marketplaceId)
  if (!data || data.older.length === 0) return null
  const names = new Intl.ListFormat(locale).format(data.older.map(({ name }) => name))
  return (
    <p role="status">
      {say('connect.older', { count: data.older.length, names })} {data.waitsForStart && say('connect.waits')}
    </p>
  )
}
