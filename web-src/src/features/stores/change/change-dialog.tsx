import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { useQuery } from '@tanstack/react-query'
import type {
  ChangePreviewReply,
  StoreChange,
  StoreSummary,
} from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { RefusalLine } from '../../../platform/api/refusal'
import { storePath } from '../../../platform/api/use-store'
import { useConfirmedChange } from './use-change-store'

interface ChangeDialogProps {
  readonly store: StoreSummary
  readonly change: StoreChange
  readonly onDone: () => void
}

/** Confirms that a store is paused, resumed or removed, and shows what happens to shared seller SKUs. */
export function ChangeDialog({ store, change, onDone }: ChangeDialogProps) {
  const { say } = useWords()
  const { data, error, isPending } = usePreview(store.id, change)
  const confirmed = useConfirmedChange(store, change, onDone)
  return (
    <Dialog size="M">
      <Heading>{say(`change.${change}.title`, { name: store.name })}</Heading>
      <Divider />
      <Content>
        {isPending && <ProgressBar label={say('change.loading')} isIndeterminate width="100%" />}
        {error && (
          <>
            <p>{say('change.preview-failed')}</p>
            <RefusalLine failure={failureIn(error)} />
          </>
        )}
        {data && <Preview preview={data} />}
        {confirmed.error && (
          <>
            <p>{say('store-menu.failed')}</p>
            <RefusalLine failure={failureIn(confirmed.error)} />
          </>
        )}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onDone} autoFocus>
          {say('store-menu.cancel')}
        </Button>
        <Button
          variant={change === 'remove' ? 'negative' : 'accent'}
          isDisabled={!data}
          isPending={confirmed.isPending}
          onPress={confirmed.carryOut}
        >
          {say(`change.${change}.yes`)}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

function Preview({ preview }: { readonly preview: ChangePreviewReply }) {
  const { say } = useWords()
  const { change, listings, shared, handovers, follows, stops, names } = preview
  const nameOf = (storeId: string) => names[storeId] ?? storeId
  return (
    <>
      <p>{say(`change.${change}.text`, { count: listings })}</p>
      <ul className="notice__list">
        {change !== 'resume' && stops > 0 && <li>{say('change.stops', { count: stops })}</li>}
        {shared.map(({ storeId, count }) => (
          <li key={storeId}>{say('change.shared', { count, name: nameOf(storeId) })}</li>
        ))}
        {handovers.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            {say('change.handover', { count, from: nameOf(from), to: nameOf(to) })}
          </li>
        ))}
        {follows.map(({ storeId, count }) => (
          <li key={`follows ${storeId}`}>{say('change.follows', { count, name: nameOf(storeId) })}</li>
        ))}
      </ul>
    </>
  )
}

function usePreview(storeId: string, change: StoreChange) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['change-preview', storeId, change],
    queryFn: async ({ signal }) => {
      const path = `${storePath(storeId)}/change-preview?change=${change}`
      return unwrap(await api<ChangePreviewReply>({ path, signal }))
    },
    gcTime: 0,
  })
}
