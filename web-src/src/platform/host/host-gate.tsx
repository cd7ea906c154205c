import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { defaultTheme } from '@adobe/react-spectrum/defaultTheme'
import { Flex } from '@adobe/react-spectrum/Flex'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import { ProgressCircle } from '@adobe/react-spectrum/ProgressCircle'
import { Provider } from '@adobe/react-spectrum/Provider'
import Login from '@spectrum-icons/workflow/Login'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useWords } from '../../i18n/words-context'
import { connectHost, isInCommerceAdmin } from './connect-host'
import type { Connection, Session } from './session'

/** Renders its children once Adobe's host has identified the user. Until then it says why not. */
export function HostGate({ children }: { readonly children: (session: Session) => ReactNode }) {
  const { locale } = useWords()
  const [connection, setConnection] = useState<Connection | null>(null)
  const connect = useCallback(() => {
    setConnection(null)
    void connectHost().then(setConnection)
  }, [])
  useEffect(connect, [connect])

  if (connection?.kind === 'connected') return children(connection.session)
  // Commerce Admin is always light. Avoid a dark flash while it is asked.
  const scheme = isInCommerceAdmin() ? { colorScheme: 'light' as const } : {}
  return (
    <Provider theme={defaultTheme} locale={locale} minHeight="100vh" {...scheme}>
      <Flex direction="column" justifyContent="center" minHeight="100vh">
        {connection ? <NotConnected kind={connection.kind} onRetry={connect} /> : <Connecting />}
      </Flex>
    </Provider>
  )
}

function Connecting() {
  const { say } = useWords()
  return (
    <Flex direction="column" alignItems="center" gap="size-200">
      <ProgressCircle isIndeterminate aria-label={say('session.connecting')} />
      <span role="status">{say('session.connecting')}</span>
    </Flex>
  )
}

interface NotConnectedProps {
  readonly kind: Exclude<Connection['kind'], 'connected'>
  readonly onRetry: () => void
}

function NotConnected({ kind, onRetry }: NotConnectedProps) {
  const { say } = useWords()
  return (
    <main className="centered-message">
      <div role="alert">
        <IllustratedMessage>
          <Login size="XXL" />
          <Heading level={1}>{say(`session.${kind}.title`)}</Heading>
          <Content>{say(`session.${kind}.text`)}</Content>
        </IllustratedMessage>
      </div>
      {kind !== 'alone' && (
        <Flex justifyContent="center" marginTop="size-200">
          <Button variant="accent" onPress={onRetry}>
            {say('failure.retry')}
          </Button>
        </Flex>
      )}
    </main>
  )
}
