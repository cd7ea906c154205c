import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { useId, useState } from 'react'
import type { StoreReply } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { Changes } from '../../../platform/api/rights'
import { ChangeDialog } from '../change/change-dialog'

/** A store that somebody paused. It can be resumed unless its listings are being imported. */
export function PausedNotice({ reply }: { readonly reply: StoreReply }) {
  const { say } = useWords()
  const { store, isImporting } = reply
  const [isAsking, setAsking] = useState(false)
  const reason = useId()
  if (store.status !== 'paused' || !store.isStarted) return null
  return (
    <div className="notice">
      <InlineAlert variant="info">
        <Heading level={2}>{say('dashboard.paused.title')}</Heading>
        <Content>
          <p className="notice__text">{say('dashboard.paused.text')}</p>
          {isImporting && (
            <p className="notice__text" id={reason}>
              {say('dashboard.paused.importing')}
            </p>
          )}
          <Changes>
            <Button
              variant="secondary"
              marginTop="size-150"
              isDisabled={isImporting}
              {...(isImporting ? { 'aria-describedby': reason } : {})}
              onPress={() => setAsking(true)}
            >
              {say('store-menu.resume')}
            </Button>
          </Changes>
        </Content>
      </InlineAlert>
      <DialogContainer onDismiss={() => setAsking(false)}>
        {isAsking && <ChangeDialog reply={reply} change="resume" onDone={() => setAsking(false)} />}
      </DialogContainer>
    </div>
  )
}
