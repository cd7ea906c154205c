import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Link } from '@adobe/react-spectrum/Link'
import { useState } from 'react'
import type { OtherWriters } from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { recall, remember } from '../../../platform/remembered'

const REMEMBERED = 'known-receivers'

/** Other software that may write the quantities of these listings, and what to do about it. */
export function OtherWritersNotice({ receivers, listings }: OtherWriters) {
  const { say } = useWords()
  const [known, setKnown] = useState(() => recall(REMEMBERED, readNames) ?? [])
  const unknown = receivers.filter((name) => !known.includes(name))
  const hide = () => {
    setKnown(receivers)
    remember(REMEMBERED, receivers)
  }
  if (unknown.length === 0 && listings === 0) return null
  return (
    <div className="notice">
      <InlineAlert variant="notice">
        <Heading level={2}>{say('stores.other.title')}</Heading>
        <Content>
          {listings > 0 && <p>{say('stores.other.listings', { count: listings })}</p>}
          {unknown.length > 0 && <p>{say('stores.other.receivers', { names: unknown.join(', ') })}</p>}
          <Link href="/doctor">{say('doctor.open')}</Link>
          {unknown.length > 0 && (
            <div>
              <Button variant="secondary" marginTop="size-150" onPress={hide}>
                {say('stores.other.known')}
              </Button>
            </div>
          )}
        </Content>
      </InlineAlert>
    </div>
  )
}

function readNames(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : null
}
