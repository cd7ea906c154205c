import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { useQuery } from '@tanstack/react-query'
import type {
  ChangePreviewReply,
  StoreChange,
  StoreReply,
} from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { Refused } from '../../../platform/api/refusal'
import { storePath } from '../../../platform/api/use-store'
import { ConfirmSimulated } from '../../../platform/simulation/confirm-change'
import { useSimulation } from '../../../platform/simulation/use-simulation'
import { useConfirmedChange } from './use-change-store'

interface ChangeDialogProps {
  readonly reply: StoreReply
  readonly change: StoreChange
  readonly onDone: () => void
}

/** Confirms that a store is paused, resumed or removed, and shows what happens to which listings. */
export function ChangeDialog({ reply, change, onDone }: ChangeDialogProps) {
  const { say } = useWords()
  const { store } = reply
  // What a start would change is known after the import.
  const isWaiting = change === 'resume' && reply.isImporting
  const { data, error, isPending } = usePreview(store.id, change)
  const simulation = useSimulation(isWaiting ? null : { kind: change, storeId: store.id })
  const confirmed = useConfirmedChange(store, change, { onDone, onOutdated: simulation.retry })
  const isStart = change === 'resume' && !store.isStarted
  const told = isStart ? 'start' : change
  return (
    <ConfirmSimulated
      simulation={isWaiting ? null : simulation}
      isDisabled={isWaiting}
      storeId={store.id}
      title={() => say(`change.${told}.title`, { name: store.name })}
      action={() => say(`change.${told}.yes`)}
      cancel={say('store-menu.cancel')}
      role="dialog"
      isDestructive={change === 'remove'}
      mustBeShown={change === 'resume'}
      isPending={confirmed.isPending}
      onConfirm={confirmed.carryOut}
      onClose={onDone}
    >
      {isWaiting && (
        <p role="status">{say(isStart ? 'not-started.importing' : 'dashboard.paused.importing')}</p>
      )}
      {isPending && <ProgressBar label={say('change.loading')} isIndeterminate width="100%" />}
      <Refused title={say('change.preview-failed')} error={error} />
      {data && <Preview preview={data} told={told} />}
      <Refused title={say('store-menu.failed')} error={confirmed.error} />
    </ConfirmSimulated>
  )
}

interface PreviewProps {
  readonly preview: ChangePreviewReply
  /** The change as its user knows it. */
  readonly told: StoreChange | 'start'
}

function Preview({ preview, told }: PreviewProps) {
  const { say } = useWords()
  const { listings, shared, handovers, follows, withoutSettings, names } = preview
  const nameOf = (storeId: string) => names[storeId] ?? storeId
  return (
    <>
      <p>{say(`change.${told}.text`, { count: listings })}</p>
      <ul className="notice__list">
        {shared.map(({ storeId, count }) => (
          <li key={storeId}>{say('change.shared', { count, name: nameOf(storeId) })}</li>
        ))}
        {handovers.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>
            {say(withoutSettings.includes(to) ? 'change.no-settings' : 'change.handover', {
              count,
              from: nameOf(from),
              to: nameOf(to),
            })}
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
