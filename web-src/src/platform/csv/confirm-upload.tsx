import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import type { UploadRequest } from '../../../../actions/admin-api/contract/uploads'
import { useWords } from '../../i18n/words-context'
import { ConfirmDialog } from '../ui/confirm-dialog'
import type { UploadQuestion } from './use-csv-upload'

interface ConfirmUploadProps {
  readonly kind: UploadRequest['kind']
  readonly question: UploadQuestion | null
}

/** Says what a file removes, and asks for confirmation. */
export function ConfirmUpload({ kind, question }: ConfirmUploadProps) {
  const { say } = useWords()
  return (
    // The dialog is dismissed before its action is called. The first answer wins.
    <DialogContainer onDismiss={() => queueMicrotask(() => question?.answer(false))}>
      {question && (
        <ConfirmDialog
          title={say('file.confirm.title', { name: question.name })}
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
