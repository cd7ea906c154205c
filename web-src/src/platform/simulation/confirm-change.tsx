import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { Dialog } from '@adobe/react-spectrum/Dialog'
import { Divider } from '@adobe/react-spectrum/Divider'
import { Heading } from '@adobe/react-spectrum/Heading'
import type { ReactNode } from 'react'
import type { SimulatedChangeRequest } from '../../../../actions/admin-api/contract/simulation'
import { useWords } from '../../i18n/words-context'
import { countOf, type Told } from './effects'
import { SimulationReport } from './simulation-report'
import { type Simulation, useSimulation } from './use-simulation'

interface ConfirmChangeProps {
  /** What is to be confirmed. */
  readonly change: SimulatedChangeRequest
  /** The store of the change. Left out: all stores. */
  readonly storeId?: string
  /** `zeros`: number of quantities that go to 0; null while it is counted. */
  readonly title: (zeros: number | null) => string
  /** Label of the button that confirms. */
  readonly action: (zeros: number | null) => string
  /** Label of the button that cancels. It has the focus when the dialog opens. */
  readonly cancel: string
  /** `alertdialog` (default) interrupts; a `dialog` was asked for by its user. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly isDestructive?: boolean
  readonly isPending?: boolean
  /** Nothing can be confirmed now. The children say why. */
  readonly isDisabled?: boolean
  /** Nothing can be confirmed that could not be simulated. */
  readonly mustBeShown?: boolean
  /** The list that is open at first. */
  readonly first?: Told
  /** `simulationId`: the zeros that were shown may be sent. Null if they could not be counted. */
  readonly onConfirm: (simulationId: string | null) => void
  readonly onClose: () => void
  /** Stands above the list. As a function, it takes the same number as `title`. */
  readonly children?: ReactNode | ((zeros: number | null) => ReactNode)
}

/** Asks for confirmation of a change, with what it does to which quantities. Place it in a `DialogContainer`. */
export function ConfirmChange({ change, ...props }: ConfirmChangeProps) {
  return <ConfirmSimulated {...props} simulation={useSimulation(change)} />
}

interface ConfirmSimulatedProps extends Omit<ConfirmChangeProps, 'change'> {
  /** Null: nothing to simulate. */
  readonly simulation: Simulation | null
}

const NOTHING = { result: null, error: null }

/** The same for a change that is already simulated. */
export function ConfirmSimulated(props: ConfirmSimulatedProps) {
  const { simulation, storeId, title, action, cancel, isPending = false, onConfirm, onClose } = props
  const { say } = useWords()
  const { result, error } = simulation ?? NOTHING
  const zeros = result && countOf(result, 'to-zero')
  const isFailed = Boolean(error)
  const isKnown = simulation === null || result !== null || (isFailed && !props.mustBeShown)
  return (
    <Dialog size="L" role={props.role ?? 'alertdialog'}>
      <Heading>{title(zeros)}</Heading>
      <Divider />
      <Content>
        {typeof props.children === 'function' ? props.children(zeros) : props.children}
        {simulation && <SimulationReport simulation={simulation} storeId={storeId} first={props.first} />}
        {isFailed && !props.mustBeShown && <p>{say('simulation.asked-later')}</p>}
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose} autoFocus>
          {cancel}
        </Button>
        <Button
          variant={props.isDestructive || (zeros ?? 0) > 0 ? 'negative' : 'accent'}
          isDisabled={!isKnown || props.isDisabled === true}
          isPending={isPending}
          onPress={() => onConfirm(result?.id ?? null)}
        >
          {action(zeros)}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
