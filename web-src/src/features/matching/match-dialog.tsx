import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Form } from '@adobe/react-spectrum/Form'
import { Heading } from '@adobe/react-spectrum/Heading'
import { TextField } from '@adobe/react-spectrum/TextField'
import { useState } from 'react'
import type { Job } from '../../../../actions/admin-api/contract/jobs'
import type { Mapping } from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'
import { failureIn } from '../../platform/api/admin-api-context'
import { RefusalLine } from '../../platform/api/refusal'
import { invalidIf } from '../../platform/form/invalid-if'
import { useSaveMapping } from './use-matching'

const SKU_MAXIMUM = 200

interface DialogProps {
  readonly accountId: string
  readonly onSaved: (job: Job) => void
  readonly onClose: () => void
}

/** Asks for the Commerce product of a seller SKU. */
export function MatchDialog({
  sellerSku,
  accountId,
  onSaved,
  onClose,
}: DialogProps & { readonly sellerSku: string }) {
  const { say } = useWords()
  const [sku, setSku] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useSaveMapping({ accountId, onSaved })
  const isMissing = isChecked && sku.trim() === ''
  const save = () => {
    setChecked(true)
    if (sku.trim() !== '' && !isPending) mutate({ sellerSku, sku: sku.trim() })
  }
  return (
    <Dialog size="S">
      <Heading>{say('matching.dialog.title', { sellerSku })}</Heading>
      <Divider />
      <Content>
        <p>{say('matching.dialog.text')}</p>
        <Form
          marginTop="size-150"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <TextField
            autoFocus
            label={say('matching.dialog.sku')}
            value={sku}
            onChange={setSku}
            maxLength={SKU_MAXIMUM}
            autoComplete="off"
            {...invalidIf(isMissing, say('matching.dialog.missing'))}
          />
        </Form>
        {error && <RefusalLine failure={failureIn(error)} />}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {say('matching.dialog.cancel')}
        </Button>
        <Button variant="accent" isPending={isPending} onPress={save}>
          {say('matching.dialog.save')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

/** Asks for confirmation before a match is removed. */
export function RemoveDialog({
  mapping: { sellerSku, sku },
  accountId,
  onSaved,
  onClose,
}: DialogProps & { readonly mapping: Mapping }) {
  const { say } = useWords()
  const { mutate, isPending, error } = useSaveMapping({ accountId, onSaved })
  return (
    <Dialog size="S" role="alertdialog">
      <Heading>{say('matching.remove.title', { sellerSku })}</Heading>
      <Divider />
      <Content>
        <p>{say('matching.remove.text', { sellerSku, sku })}</p>
        {error && (
          <>
            <p>{say('matching.dialog.failed')}</p>
            <RefusalLine failure={failureIn(error)} />
          </>
        )}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose} autoFocus>
          {say('matching.dialog.cancel')}
        </Button>
        <Button variant="negative" isPending={isPending} onPress={() => mutate({ sellerSku, sku: null })}>
          {say('matching.remove.yes')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
