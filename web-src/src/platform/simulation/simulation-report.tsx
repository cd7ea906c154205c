import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import { ToggleButton } from '@adobe/react-spectrum/ToggleButton'
import { View } from '@adobe/react-spectrum/View'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../i18n/words-context'
import { QueryFailure } from '../api/query-failure'
import { countOf, rowsOf, saySent, TOLD, type Told } from './effects'
import { listHeight } from './list-height'
import type { Simulated } from './run-simulation'
import { StockAge } from './stock-age'
import type { Simulation } from './use-simulation'
import './simulation.css'

const SimulatedList = lazy(() => import('./simulated-list'))

interface SimulationReportProps {
  readonly simulation: Simulation
  /** The store of the change. Left out: all stores. */
  readonly storeId?: string | undefined
  /** The list that is open at first. */
  readonly first?: Told | null | undefined
}

/** The result of a simulation: how many quantities change in which store, and the list behind each number. */
export function SimulationReport({ simulation, storeId, first = null }: SimulationReportProps) {
  const { say } = useWords()
  const { result, error, progress, retry } = simulation
  if (error) {
    return <QueryFailure title={say('simulation.failed')} error={error} onRetry={retry} />
  }
  if (!result) {
    return <ProgressBar label={say('simulation.counting')} value={progress * 100} width="100%" />
  }
  return <Result simulated={result} storeId={storeId} first={first} />
}

interface ResultProps {
  readonly simulated: Simulated
  readonly storeId: string | undefined
  readonly first: Told | null
}

function Result({ simulated, storeId, first }: ResultProps) {
  const words = useWords()
  const { say } = words
  const [open, setOpen] = useState(first)
  const told = TOLD.filter((each) => countOf(simulated, each) > 0)
  const shown = open !== null && told.includes(open) ? open : null
  const rows = shown ? rowsOf(simulated, shown) : []
  return (
    <section className="simulation" aria-label={say('simulation.title')}>
      <p className="simulation__sent" role="status">
        {saySent(simulated, storeId, words)}
      </p>
      {told.length > 0 && (
        <div className="simulation__doors">
          {told.map((each) => (
            <ToggleButton
              key={each}
              isEmphasized
              isSelected={shown === each}
              onChange={(isOpen) => setOpen(isOpen ? each : null)}
            >
              {say(`simulation.${each}`, { count: countOf(simulated, each) })}
            </ToggleButton>
          ))}
        </div>
      )}
      {shown && (
        <View minHeight={listHeight(rows.length)}>
          <Suspense fallback={<ProgressBar label={say('simulation.list')} isIndeterminate width="100%" />}>
            <SimulatedList
              label={say(`simulation.${shown}`, { count: countOf(simulated, shown) })}
              rows={rows}
              count={countOf(simulated, shown)}
              names={simulated.names}
            />
          </Suspense>
        </View>
      )}
      {simulated.stockReadAt !== null && (
        <p className="quiet simulation__stock">
          <StockAge readAt={simulated.stockReadAt} />
        </p>
      )}
    </section>
  )
}
