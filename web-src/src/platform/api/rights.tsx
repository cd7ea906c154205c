import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { Provider } from '@adobe/react-spectrum/Provider'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { RightsReply } from '../../../../actions/admin-api/contract/installation/app'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from './admin-api-context'
import { FailureNotice } from './failure-notice'

/** Users may change things until the server says otherwise. The server enforces the rights. */
const MayChange = createContext(true)

/**
 * Applies the user's role in Commerce: hides the page without the right to view, and says so when the user can only
 * view.
 */
export function Rights({ children }: { readonly children: ReactNode }) {
  const { say } = useWords()
  const api = useAdminApi()
  const { data, error, refetch } = useQuery({
    queryKey: ['rights'],
    queryFn: async ({ signal }) => unwrap(await api<RightsReply>({ path: '/rights', signal })),
    staleTime: 60_000,
  })
  if (error && failureIn(error).kind === 'not-allowed') {
    const retry = () => void refetch()
    return <FailureNotice title={say('rights.none')} failure={failureIn(error)} onRetry={retry} />
  }
  const mayChange = data?.manage ?? true
  return (
    <MayChange.Provider value={mayChange}>
      {!mayChange && (
        <div className="notice">
          <InlineAlert variant="info">
            <Heading level={2}>{say('rights.view-only')}</Heading>
            <Content>{say('rights.view-only.text')}</Content>
          </InlineAlert>
        </div>
      )}
      {children}
    </MayChange.Provider>
  )
}

export function useMayChange(): boolean {
  return useContext(MayChange)
}

/** The fields of a form. They are read-only for users who can only view. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <Provider isReadOnly={!useMayChange()}>{children}</Provider>
}

/** Controls that change something. They are disabled for users who can only view. */
export function Changes({ children }: { readonly children: ReactNode }) {
  return <Provider isDisabled={!useMayChange()}>{children}</Provider>
}
