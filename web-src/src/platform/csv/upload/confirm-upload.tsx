import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useWords } from '../../../i18n/words-context'
import { ConfirmSimulated } from '../../simulation/confirm-change'
import type { Simulated } from '../../simulation/run-simulation'
import type { Simulation } from '../../simulation/use-simulation'
import type { UploadKind } from '../table/file-fields'
import type { UploadQuestion } from './upload-flow'

interface ConfirmUploadProps {
  readonly kind: UploadKind
  readonly name: string
  readonly question: UploadQuestion | null
}

/** Says what a file removes, and asks for confirmation. */
export function ConfirmUpload({ kind, name, question }: ConfirmUploadProps) {
  const { say } = useWords()
  return (
    <DialogContainer onDismiss={() => question?.answer(false)}>
      {question && (
        <ConfirmSimulated
          simulation={doneWith(question.preview.simulated)}
          title={() => say('file.confirm.title', { name })}
          action={() => say('file.confirm.yes')}
          cancel={say('file.confirm.no')}
          isDestructive
          onConfirm={() => question.answer(true)}
          onClose={() => question.answer(false)}
        >
          <Effects kind={kind} preview={question.preview} />
        </ConfirmSimulated>
      )}
    </DialogContainer>
  )
}

/** Null for a file that changes no quantity. */
function doneWith(simulated: Simulated | null): Simulation | null {
  return simulated && { result: simulated, progress: 1, error: null, retry: () => {} }
}

function Effects({ kind, preview }: Pick<ConfirmUploadProps, 'kind'> & Pick<UploadQuestion, 'preview'>) {
  const { say } = useWords()
  const { excluded, removed } = preview
  return (
    <ul className="csv-upload__effects">
      {excluded > 0 && <li>{say('file.confirm.excluded', { count: excluded })}</li>}
      {removed > 0 && <li>{say(`file.confirm.${kind}`, { count: removed })}</li>}
    </ul>
  )
}
