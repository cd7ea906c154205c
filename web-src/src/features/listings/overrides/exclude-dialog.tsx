import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Form } from '@adobe/react-spectrum/Form'
import { Heading } from '@adobe/react-spectrum/Heading'
import { useState } from 'react'
import { useWords } from '../../../i18n/words-context'
import { SimulationReport } from '../../../platform/simulation/simulation-report'
import { useSimulation } from '../../../platform/simulation/use-simulation'
import { type Commanded, useOverride } from '../use-commands'
import { isReasonMissing } from './override-draft'
import { OverrideFailed } from './override-failed'
import { ReasonField } from './reason-field'

interface ExcludeDialogProps {
  readonly listing: Commanded
  readonly refresh: () => Promise<void>
  readonly onClose: () => void
}

interface ExcludedListingProps extends Omit<ExcludeDialogProps, 'listing'> {
  /** Null when none is to be excluded. */
  readonly listing: Commanded | null
}

/** The dialog, shown while a listing is to be excluded. */
export function ExcludedListing({ listing, ...rest }: ExcludedListingProps) {
  return (
    <DialogContainer onDismiss={rest.onClose}>
      {listing && <ExcludeDialog {...rest} listing={listing} />}
    </DialogContainer>
  )
}

/** Excludes one listing for a reason, and shows what that does to Amazon's quantities. */
function ExcludeDialog({ listing, refresh, onClose }: ExcludeDialogProps) {
  const { say } = useWords()
  const { sellerSku, storeId, override } = listing
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, error } = useOverride(refresh, onClose)
  const changes = { excluded: true } as const
  const simulation = useSimulation({
    kind: 'overrides',
    listings: [{ storeId, sellerSkus: [sellerSku] }],
    changes,
  })
  const isMissing = isReasonMissing(reason)
  const exclude = () => {
    setChecked(true)
    if (isMissing || isPending) return
    mutate({ listings: [listing], wanted: { changes, reason: reason.trim(), endsAt: null } })
  }
  return (
    <Dialog size="L">
      <Heading>{say('exclude.title', { sellerSku })}</Heading>
      <Divider />
      <Content>
        <p>{say('chosen.exclude.text', { count: 1 })}</p>
        {override && <p>{say('exclude.replaces', { reason: override.reason })}</p>}
        <Form
          marginBottom="size-200"
          onSubmit={(event) => {
            event.preventDefault()
            exclude()
          }}
        >
          <ReasonField autoFocus value={reason} onChange={setReason} isMissing={isChecked && isMissing} />
        </Form>
        <SimulationReport simulation={simulation} storeId={storeId} first="stops" />
        <OverrideFailed error={error} />
      </Content>
      <ButtonGroup>
        <Button variant="secondary" style="outline" onPress={onClose}>
          {say('override.cancel')}
        </Button>
        <Button variant="negative" isPending={isPending} onPress={exclude}>
          {say('chosen.exclude.yes', { count: 1 })}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
