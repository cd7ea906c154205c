import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type {
  Account,
  AccountReply,
  AuthorisationReply,
} from '../../../../../actions/admin-api/contract/accounts'
import { awaitConsent } from '../../../platform/amazon-consent'
import type { ApiFailure } from '../../../platform/api/admin-api'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'

export type AuthorisationFailure =
  | { readonly kind: 'popup'; readonly why: 'blocked' | 'closed' | 'denied' }
  | { readonly kind: 'api'; readonly failure: ApiFailure }

/** Carries a window failure through the mutation. */
class PopupError extends Error {
  constructor(readonly why: 'blocked' | 'closed' | 'denied') {
    super(why)
  }
}

const WINDOW = 'popup,width=980,height=760'

/** *Authorize with Amazon*: opens Amazon's window, waits for the answer, and has the account verified and saved. */
export function useAuthorisation(marketplaceId: string, onSaved: (account: Account) => void) {
  const api = useAdminApi()
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (popup: Window | null) => {
      if (popup === null) throw new PopupError('blocked')
      try {
        const body = { marketplaceId }
        const request = { method: 'POST', path: '/authorisations', body } as const
        const { consentUrl, state } = unwrap(await api<AuthorisationReply>(request))
        const answered = awaitConsent(popup, state, leaving.current.signal)
        popup.location.href = consentUrl
        const outcome = await answered
        if (outcome.kind !== 'granted') throw new PopupError(outcome.kind)
        const { code, sellingPartnerId } = outcome
        const given = { code, state, sellingPartnerId }
        const path = '/authorisations/exchange'
        return unwrap(await api<AccountReply>({ method: 'POST', path, body: given })).account
      } finally {
        popup.close()
      }
    },
    onSuccess: onSaved,
  })
  return {
    // Open the window before the first await. Browsers block windows that open later than the press.
    authorise: () => mutate(window.open('about:blank', 'amazon-consent', WINDOW)),
    isPending,
    failure: error ? failureOf(error) : null,
  }
}

function failureOf(error: unknown): AuthorisationFailure {
  return error instanceof PopupError
    ? { kind: 'popup', why: error.why }
    : { kind: 'api', failure: failureIn(error) }
}
