import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { AccountDetails } from '../../../../../actions/admin-api/contract/accounts'
import type {
  ConnectionReply,
  StoreReply,
  StoreRequest,
} from '../../../../../actions/admin-api/contract/stores'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'
import { useUnsavedChanges } from '../../../platform/form/leave-guard'

export type Part = 'marketplace' | 'account' | 'website' | 'name'
const PART_OF_FIELD: Readonly<Record<string, Part>> = {
  marketplaceId: 'marketplace',
  accountId: 'account',
  websiteCode: 'website',
  name: 'name',
}

/** The choices, what is missing, and the save. An account is only valid in the region of its marketplace. */
export function useConnectForm(connection: ConnectionReply, accounts: readonly AccountDetails[]) {
  const [marketplaceId, setMarketplaceId] = useState<string | null>(null)
  const [chosenAccount, chooseAccount] = useState<string | null>(null)
  const [websiteCode, chooseWebsite] = useState<string | null>(null)
  const [name, setName] = useState<string | null>(null)
  const [isChecked, setChecked] = useState(false)
  const { mutate, isPending, isSuccess, error, reset } = useConnectStore()
  const hasChosen = [marketplaceId, chosenAccount, websiteCode, name].some((each) => each !== null)
  useUnsavedChanges(hasChosen && !isPending && !isSuccess)

  const marketplace = connection.marketplaces.find(({ id }) => id === marketplaceId)
  const ofRegion = accounts.filter(({ region }) => region === marketplace?.region)
  const accountId = ofRegion.some(({ id }) => id === chosenAccount) ? chosenAccount : null
  const typedName = name ?? (marketplace ? nameOf(marketplace.domain) : '')
  const failure = error ? failureIn(error) : null
  const field = failure && 'field' in failure ? failure.field : undefined
  const values: Readonly<Record<Part, string | null>> = {
    marketplace: marketplaceId,
    account: accountId,
    website: websiteCode,
    name: typedName.trim(),
  }
  return {
    marketplace,
    ofRegion,
    accountId,
    chosenAccount,
    websiteCode,
    typedName,
    chooseMarketplace: (id: string) => {
      setMarketplaceId(id)
      reset()
    },
    chooseAccount,
    chooseWebsite,
    setName,
    isMissing: (part: Part) => isChecked && !values[part],
    failure,
    /** The part that the server refused. Undefined when it refused none of them. */
    refusedPart: field ? PART_OF_FIELD[field] : undefined,
    isPending,
    save: () => {
      setChecked(true)
      if (!marketplaceId || !accountId || !websiteCode || typedName.trim() === '') return
      mutate({ accountId, marketplaceId, websiteCode, name: typedName.trim() })
    },
  }
}

/** Returns Amazon's spelling, such as `Amazon.de`. */
function nameOf(domain: string): string {
  return domain.charAt(0).toUpperCase() + domain.slice(1)
}

function useConnectStore() {
  const { say } = useWords()
  const api = useAdminApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (body: StoreRequest) =>
      unwrap(await api<StoreReply>({ method: 'POST', path: '/stores', body })),
    onSuccess: ({ store }) => {
      void queries.invalidateQueries({ queryKey: ['stores'] })
      ToastQueue.positive(say('connect.done', { name: store.name }), { timeout: 6_000 })
      void navigate(storePath(store.id))
    },
  })
}
