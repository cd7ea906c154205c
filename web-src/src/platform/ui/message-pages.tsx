import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import { Link } from '@adobe/react-spectrum/Link'
import Alert from '@spectrum-icons/workflow/Alert'
import { useWords } from '../../i18n/words-context'

/** For an unknown address. */
export function NotFoundPage() {
  return <MessagePage subject="not-found" />
}

/** For an Amazon store that is not connected, or not any more. */
export function NoStorePage() {
  return <MessagePage subject="no-store" />
}

/** For an unexpected error in the page. */
export function CrashedPage() {
  return <MessagePage subject="crashed" />
}

function MessagePage({ subject }: { readonly subject: 'not-found' | 'no-store' | 'crashed' }) {
  const { say } = useWords()
  return (
    <div className="centered-message">
      <IllustratedMessage>
        <Alert size="XXL" />
        <Heading level={1}>{say(`app.${subject}.title`)}</Heading>
        <Content>
          <p>{say(`app.${subject}.text`)}</p>
          <Link href="/">{say('app.back-to-stores')}</Link>
        </Content>
      </IllustratedMessage>
    </div>
  )
}
