import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField } from '@adobe/react-spectrum/TextField'
import { useState } from 'react'
import type { StoreSummary } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { failureIn } from '../../../platform/api/admin-api-context'
import { RefusalLine } from '../../../platform/api/refusal'
import { SaveButtons } from './save-buttons'
import { useChangeStore } from './use-change-store'

/** Renames a store. */
export function RenameDialog({
  store,
  onDone,
}: {
  readonly store: StoreSummary
  readonly onDone: () => void
}) {
  const { say } = useWords()
  const [name, setName] = useState(store.name)
  const { mutate, isPending, error } = useChangeStore(store, onDone)
  return (
    <Dialog size="S">
      <Heading>{say('rename.title')}</Heading>
      <Divider />
      <Content>
        <TextField
          autoFocus
          label={say('connect.name.label')}
          value={name}
          onChange={setName}
          maxLength={100}
          autoComplete="off"
          width="100%"
        />
        {error && <RefusalLine failure={failureIn(error)} />}
      </Content>
      <SaveButtons
        label={say('rename.save')}
        isDisabled={name.trim() === ''}
        isPending={isPending}
        onCancel={onDone}
        onSave={() => mutate({ name: name.trim() })}
      />
    </Dialog>
  )
}
