import { Button } from '@adobe/react-spectrum/Button'
import { Heading } from '@adobe/react-spectrum/Heading'
import { ProgressBar } from '@adobe/react-spectrum/ProgressBar'
import Checkmark from '@spectrum-icons/workflow/Checkmark'
import { useNavigate } from 'react-router'
import { useWords } from '../../../i18n/words-context'
import type { FirstRun, FirstStep } from './first-steps'

/** The way to the first published listing: the finished steps and the next one. */
export function FirstRunGuide({ run }: { readonly run: FirstRun }) {
  const { say } = useWords()
  return (
    <section className="panel first-run" aria-labelledby="first-run-heading">
      <Heading level={2} margin={0} id="first-run-heading">
        {say('first.title')}
      </Heading>
      <ol className="first-run__steps">
        {run.steps.map((step, index) => (
          <Step key={step.name} step={step} place={index + 1} />
        ))}
      </ol>
      <div aria-live="polite">
        {run.end === 'publishing' && (
          <ProgressBar label={say('first.publishing')} isIndeterminate width="100%" />
        )}
        {run.end === 'held' && <p>{say('first.held')}</p>}
      </div>
    </section>
  )
}

function Step({ step, place }: { readonly step: FirstStep; readonly place: number }) {
  const { say, number } = useWords()
  const navigate = useNavigate()
  const { name, state, path } = step
  return (
    <li
      className={`first-run__step first-run__step--${state}`}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className="first-run__mark" aria-hidden="true">
        {state === 'done' ? <Checkmark size="S" /> : number(place)}
      </span>
      <div>
        <span className="first-run__state">{say(`first.${state}`)}</span>
        <Heading level={3} margin={0}>
          {say(`first.${name}`)}
        </Heading>
        <p className="quiet">{say(`first.${name}.text`)}</p>
        {state === 'now' && (
          <Button variant="accent" marginTop="size-150" onPress={() => void navigate(path)}>
            {say(`first.${name}.do`)}
          </Button>
        )}
      </div>
    </li>
  )
}
