import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import type { Job } from '../../../../actions/admin-api/contract/jobs'
import type { Mapping } from '../../../../actions/admin-api/contract/matching'
import { useWords } from '../../i18n/words-context'
import { Refused } from '../../platform/api/refusal'
import { useSaveMappings } from '../../platform/matching/use-save-mappings'

interface RemoveDialogProps {
  readonly mapping: Mapping
  readonly accountId: string
  readonly onSaved: (job: Job) => void
  readonly onClose: () => void
}

/** Asks for confirmation before a match is removed. */
export function RemoveDialog({ mapping, accountId, onSaved, onClose }: RemoveDialogProps) {
  const { say } = useWords()
  const { sellerSku, sku } = mapping
  const { mutate, isPending, error } = useSaveMappings({ accountId, onSaved })
  return (
    <Dialog size="S" role="alertdialog">
      <Heading>{say('matching.remove.title', { sellerSku })}</Heading>
      <Divider />
      <Content>
        <p>{say('matching.remove.text', { sellerSku, sku })}</p>
        <Refused title={say('matching.dialog.failed')} error={error} />
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose} autoFocus>
          {say('matching.dialog.cancel')}
        </Button>
        <Button variant="negative" isPending={isPending} onPress={() => mutate([{ sellerSku, sku: null }])}>
          {say('matching.remove.yes')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
