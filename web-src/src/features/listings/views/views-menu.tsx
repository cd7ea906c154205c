import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Item, Menu, Section } from '@adobe/react-spectrum/Menu'
import { MenuTrigger } from '@adobe/react-spectrum/MenuTrigger'
import { Text } from '@adobe/react-spectrum/Text'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import ViewList from '@spectrum-icons/workflow/ViewList'
import { useState } from 'react'
import { useWords } from '../../../i18n/words-context'
import { failureIn } from '../../../platform/api/admin-api-context'
import { sayFailed } from '../../../platform/api/failure-notice'
import type { StoreNames } from '../../../platform/api/use-store-names'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'
import { isShown, type ReadView, readView } from './read-view'
import { SaveViewDialog } from './save-view-dialog'
import { useRemoveView, useSavedViews } from './use-saved-views'

interface ViewsMenuProps {
  /** The filters and columns of the table. */
  readonly shown: Omit<ReadView, 'isWhole'>
  /** Null on the page of one store. */
  readonly storeNames: StoreNames | null
  readonly onShow: (view: ReadView) => void
}

const TOAST_MS = 6_000
const VIEW = 'view '
const SAVE = 'save'
const REMOVE = 'remove'

/** Chooses a saved view, saves what the table shows as one, or removes the chosen one. */
export function ViewsMenu({ shown, storeNames, onShow }: ViewsMenuProps) {
  const words = useWords()
  const { say } = words
  const [asked, ask] = useState<typeof SAVE | typeof REMOVE | null>(null)
  const removal = useRemoveView()
  const views = useSavedViews().data ?? []
  const storeIds = new Set(storeNames?.keys())
  const current = views.find((view) => isShown(readView(view, storeIds), shown))?.name
  const show = (name: string) => {
    const view = views.find((each) => each.name === name)
    if (!view) return
    const read = readView(view, storeIds)
    onShow(read)
    // A store's own page leaves out the store of a view, which is no loss.
    if (!read.isWhole && storeNames !== null) ToastQueue.info(say('views.not-whole'), { timeout: TOAST_MS })
  }
  const act = (key: string) => {
    if (key === SAVE || key === REMOVE) ask(key)
    else show(key.slice(VIEW.length))
  }
  const remove = (name: string) =>
    removal.mutate(
      { name },
      {
        onError: (error) => {
          ToastQueue.negative(sayFailed(say('views.remove.failed'), failureIn(error), words))
        },
      },
    )
  return (
    <>
      <MenuTrigger align="end">
        <ActionButton>
          <ViewList />
          <Text>{current ?? say('views.title')}</Text>
        </ActionButton>
        <Menu aria-label={say('views.title')} onAction={(key) => act(String(key))}>
          <Section title={say(views.length > 0 ? 'views.saved' : 'views.none')}>
            {views.map(({ name }) => (
              <Item key={`${VIEW}${name}`}>{name}</Item>
            ))}
          </Section>
          <Section aria-label={say('views.change')}>
            {[
              <Item key={SAVE}>{say('views.save.open')}</Item>,
              ...(current === undefined
                ? []
                : [<Item key={REMOVE}>{say('views.remove.open', { name: current })}</Item>]),
            ]}
          </Section>
        </Menu>
      </MenuTrigger>
      <DialogContainer onDismiss={() => ask(null)}>
        {asked === SAVE && (
          <SaveViewDialog
            shown={shown}
            names={views.map(({ name }) => name)}
            suggested={current ?? ''}
            onClose={() => ask(null)}
          />
        )}
        {asked === REMOVE && current !== undefined && (
          <ConfirmDialog
            title={say('views.remove.title', { name: current })}
            action={say('views.remove')}
            cancel={say('views.cancel')}
            onConfirm={() => remove(current)}
          >
            {say('views.remove.text')}
          </ConfirmDialog>
        )}
      </DialogContainer>
    </>
  )
}
