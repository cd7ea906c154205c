import { ActionMenu, Item } from '@adobe/react-spectrum/ActionMenu'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Text } from '@adobe/react-spectrum/Text'
import { useState } from 'react'
import type { StoreReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { ChangeDialog } from './change-dialog'
import { RenameDialog } from './rename-dialog'
import { WebsiteDialog } from './website-dialog'

type Choice = 'rename' | 'website' | 'pause' | 'resume' | 'remove'

/** Further actions for a store. Each one shows its consequences first. */
export function StoreMenu({ reply }: { readonly reply: StoreReply }) {
  const { say } = useWords()
  const { store, isImporting } = reply
  const [choice, setChoice] = useState<Choice | null>(null)
  const choices: readonly Choice[] = [
    'rename',
    'website',
    store.status === 'active' ? 'pause' : 'resume',
    'remove',
  ]
  const close = () => setChoice(null)
  const labelOf = (each: Choice) =>
    say(each === 'resume' && !store.isStarted ? 'not-started.start' : `store-menu.${each}`)
  return (
    <>
      <ActionMenu
        aria-label={say('store-menu.label', { name: store.name })}
        disabledKeys={isImporting ? ['resume'] : []}
        onAction={(key) => setChoice(choices.find((each) => each === key) ?? null)}
      >
        {choices.map((each) => (
          <Item key={each} textValue={labelOf(each)}>
            <Text>{labelOf(each)}</Text>
            {each === 'resume' && isImporting && <Text slot="description">{say('job.import-listings')}</Text>}
          </Item>
        ))}
      </ActionMenu>
      <DialogContainer onDismiss={close}>
        {choice === 'rename' && <RenameDialog store={store} onDone={close} />}
        {choice === 'website' && <WebsiteDialog store={store} onDone={close} />}
        {choice !== null && choice !== 'rename' && choice !== 'website' && (
          <ChangeDialog reply={reply} change={choice} onDone={close} />
        )}
      </DialogContainer>
    </>
  )
}
