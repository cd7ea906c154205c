import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Form } from '@adobe/react-spectrum/Form'
import { Heading } from '@adobe/react-spectrum/Heading'
import { useState } from 'react'
import type { Job } from '../../../../actions/admin-api/contract/jobs'
import { useWords } from '../../i18n/words-context'
import { Refused } from '../api/refusal'
import { useStore } from '../api/use-store'
import { ProductPicker } from './product-picker'
import { ProposalLine } from './proposal-line'
import { useProposals } from './use-proposals'
import { useSaveMappings } from './use-save-mappings'

interface MatchDialogProps {
  readonly storeId: string
  readonly sellerSku: string
  readonly onSaved: (job: Job) => void
  readonly onClose: () => void
}

/** Asks for the Commerce product of a seller SKU. A proposal is chosen already. */
export function MatchDialog({ storeId, sellerSku, onSaved, onClose }: MatchDialogProps) {
  const { say } = useWords()
  const accountId = useStore(storeId).data?.store.accountId ?? ''
  const proposals = useProposals(storeId, [sellerSku])
  const proposal = proposals.data?.get(sellerSku)
  const [typed, setTyped] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useSaveMappings({ accountId, onSaved })
  const sku = (typed ?? proposal?.sku ?? '').trim()
  const save = () => {
    setChecked(true)
    if (sku !== '' && accountId !== '' && !isPending) mutate([{ sellerSku, sku }])
  }
  return (
    <Dialog size="M">
      <Heading>{say('matching.dialog.title', { sellerSku })}</Heading>
      <Divider />
      <Content>
        <p>{say('matching.dialog.text')}</p>
        {proposal && (
          <p role="status">
            {say('matching.proposed')} <ProposalLine proposal={proposal} />
          </p>
        )}
        <Form
          marginTop="size-150"
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          {/* A value that arrives later would open the list, which hides the buttons. */}
          {proposals.isPending ? (
            <span className="quiet">{say('matching.proposals.loading')}</span>
          ) : (
            <ProductPicker
              value={typed ?? proposal?.sku ?? ''}
              onChange={setTyped}
              issue={isChecked && sku === '' ? say('matching.dialog.missing') : null}
            />
          )}
        </Form>
        <Refused title={say('matching.dialog.failed')} error={error} />
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
