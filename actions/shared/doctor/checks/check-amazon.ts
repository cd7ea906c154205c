import { type Participation, readParticipations } from '../../amazon/accounts/sellers'
import { marketplaceOf } from '../../amazon/marketplaces'
import type { AccountRecord, StoreRecord } from '../../settings-store/records'
import type { SettingsStore } from '../../settings-store/settings-store'
import type { DoctorCheck, DoctorContext } from '../doctor-context'
import type { FindingCode } from '../doctor-words'
import { type Finding, finding } from '../finding'

export const checkAmazon: DoctorCheck = async (context) => {
  const settings = await context.openSettings()
  const [accounts, stores] = await Promise.all([settings.loadAccounts(), settings.loadStores()])
  if (accounts.length === 0) return [finding('amazon', 'amazon.none')]
  const checked = accounts.map((account) =>
    checkAccount(
      context,
      settings,
      account,
      stores.filter(({ accountId }) => accountId === account.id),
    ),
  )
  return (await Promise.all(checked)).flat()
}

/** Errors of Login with Amazon that a new authorization would not resolve. */
const REFUSALS: Readonly<Record<string, FindingCode>> = {
  invalid_client: 'amazon.client-refused',
  unauthorized_client: 'amazon.app-refused',
}

async function checkAccount(
  context: DoctorContext,
  settings: SettingsStore,
  account: AccountRecord,
  stores: readonly StoreRecord[],
): Promise<readonly Finding[]> {
  const { id } = account
  // The check of the key reports what is wrong with it.
  const found = await settings.inspectSecrets(id).catch(() => undefined)
  if (!found) return [finding('amazon', 'amazon.unknown', {}, id)]
  const partner = context.openPartner(account, found.secrets)
  if (!partner) return [finding('amazon', 'amazon.no-credentials', {}, id)]
  const outcome = await readParticipations(partner)
  if (outcome.kind === 'unauthorised' || outcome.kind === 'refused')
    return [finding('amazon', REFUSALS[outcome.code] ?? 'amazon.refused', { code: outcome.code }, id)]
  if (outcome.kind !== 'read') return [finding('amazon', 'amazon.away', { code: outcome.code }, id)]
  const problems = stores.flatMap((store) => judgeStore(store, outcome.participations))
  return problems.length > 0 ? problems : [finding('amazon', 'amazon.ok', {}, id)]
}

function judgeStore(
  { marketplaceId, name }: StoreRecord,
  participations: readonly Participation[],
): readonly Finding[] {
  const found = participations.find((each) => each.marketplaceId === marketplaceId)
  const marketplace = marketplaceOf(marketplaceId)?.domain ?? marketplaceId
  if (!found?.isParticipating) return [finding('amazon', 'amazon.not-participating', { marketplace }, name)]
  return found.hasSuspendedListings ? [finding('amazon', 'amazon.suspended', { marketplace }, name)] : []
}
