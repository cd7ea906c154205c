import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { useWords } from '../../../i18n/words-context'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import type { FileKind } from '../table/file-fields'
import type { UploadQuestion } from './upload-flow'

interface ConfirmUploadProps {
  readonly kind: FileKind
  readonly name: string
  readonly question: UploadQuestion | null
}

/** Says what a file removes, and asks for confirmation. */
export function ConfirmUpload({ kind, name, question }: ConfirmUploadProps) {
  const { say } = useWords()
  return (
    // The dialog is dismissed before its action is called. The first answer wins.
    <DialogContainer onDismiss={() => queueMicrotask(() => question?.answer(false))}>
      {question && (
        <ConfirmDialog
          title={say('file.confirm.title', { name })}
          action={say('file.confirm.yes')}
          cancel={say('file.confirm.no')}
          onConfirm={() => question.answer(true)}
        >
          <Effects kind={kind} preview={question.preview} />
        </ConfirmDialog>
      )}
    </DialogContainer>
  )
}

function Effects({ kind, preview }: Pick<ConfirmUploadProps, 'kind'> & Pick<UploadQuestion, 'preview'>) {
  const { say } = useWords()
  const { excluded, toZero, removed } = preview
  return (
    <ul className="csv-upload__effects">
      {toZero > 0 && <li>{say('file.confirm.zero', { count: toZero })}</li>}
      {excluded > 0 && <li>{say('file.confirm.excluded', { count: excluded })}</li>}
      {removed > 0 && <li>{say(`file.confirm.${kind}`, { count: removed })}</li>}
    </ul>
  )
}
