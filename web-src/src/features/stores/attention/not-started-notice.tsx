import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Link } from '@adobe/react-spectrum/Link'
import { useId } from 'react'
import type { StoreReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { Changes } from '../../../platform/api/rights'
import { storePath } from '../../../platform/api/use-store'
import { ChangeDialog } from '../change/change-dialog'
import { useAnswerDialog } from './use-answer-dialog'

/** A new store beside stores that may share its quantities: it starts once a person has seen what changes. */
export function NotStartedNotice({ reply }: { readonly reply: StoreReply }) {
  const { say } = useWords()
  const { store, isImporting } = reply
  const reason = useId()
  const { isAsking, ask, close } = useAnswerDialog('start')
  if (store.isStarted) return null
  return (
    <div className="notice">
      <InlineAlert variant="notice">
        <Heading level={2}>{say('not-started.title', { name: store.name })}</Heading>
        <Content>
          <p className="notice__text" id={reason}>
            {say(isImporting ? 'not-started.importing' : 'not-started.text')}
          </p>
          {!store.hasSettings && (
            <p className="notice__text">
              {say('not-started.set-up')}{' '}
              <Link href={`${storePath(store.id)}/listing-settings`}>{say('stores.set-up')}</Link>
            </p>
          )}
          <Changes>
            <Button
              variant="accent"
              marginTop="size-150"
              isDisabled={isImporting}
              aria-describedby={reason}
              onPress={ask}
            >
              {say('not-started.start')}
            </Button>
          </Changes>
        </Content>
      </InlineAlert>
      <DialogContainer onDismiss={close}>
        {isAsking && <ChangeDialog reply={reply} change="resume" onDone={close} />}
      </DialogContainer>
    </div>
  )
}
