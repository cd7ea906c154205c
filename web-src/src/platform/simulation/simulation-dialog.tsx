import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import type { SimulatedChangeRequest } from '../../../../actions/admin-api/contract/simulation'
import { useWords } from '../../i18n/words-context'
import type { Told } from './effects'
import { SimulationReport } from './simulation-report'
import { useSimulation } from './use-simulation'

interface SimulationDialogProps {
  readonly title: string
  readonly change: SimulatedChangeRequest
  readonly storeId: string
  /** The list that is open at first. */
  readonly first: Told | null
  readonly onClose: () => void
}

/** The listings behind a number. Place it in a `DialogContainer`. */
export function SimulationDialog({ title, change, storeId, first, onClose }: SimulationDialogProps) {
  const { say } = useWords()
  const simulation = useSimulation(change)
  return (
    <Dialog size="L">
      <Heading>{title}</Heading>
      <Divider />
      <Content>
        <SimulationReport simulation={simulation} storeId={storeId} first={first} />
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose} autoFocus>
          {say('simulation.close')}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
