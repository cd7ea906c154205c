import { readOnlyReason } from '../../merchant/read-only'
import { errorMessage } from '../../runtime/error-words'
import type { AccountRecord } from '../../settings-store/records'
import { SecretUnreadableError } from '../../settings-store/secret-box'
import type { SettingsStore } from '../../settings-store/settings-store'
import type { DoctorCheck } from '../doctor-context'
import { type Finding, finding } from '../finding'

/** Checks optional values only. Required ones were read before, or the doctor would not run. */
export const checkConfiguration: DoctorCheck = async ({ configuration }) => [
  configuration.ioEvents.workspace
    ? finding('configuration', 'configuration.complete')
    : finding('configuration', 'configuration.no-workspace'),
]

export const checkState: DoctorCheck = async (context) => {
  try {
    const settings = await context.openSettings()
    const [stores] = await Promise.all([settings.loadStores(), settings.loadApp()])
    const { unreadable } = await settings.loadSettingsOf(stores.map(({ id }) => id))
    const held = [...unreadable].map((storeId) => finding('state', 'state.unreadable', {}, storeId))
    return held.length > 0 ? held : [finding('state', 'state.ok')]
  } catch (error) {
    return [finding('state', 'state.away', { message: errorMessage(error) })]
  }
}

export const checkEncryption: DoctorCheck = async (context) => {
  const settings = await context.openSettings()
  const accounts = await settings.loadAccounts()
  if (accounts.length === 0) return [finding('encryption', 'encryption.none')]
  return Promise.all(accounts.map((account) => checkAccountSecret(settings, account)))
}

async function checkAccountSecret(settings: SettingsStore, { id }: AccountRecord): Promise<Finding> {
  try {
    const found = await settings.inspectSecrets(id)
    if (!found) return finding('encryption', 'encryption.missing', {}, id)
    return finding('encryption', found.isCurrent ? 'encryption.ok' : 'encryption.previous', {}, id)
  } catch (error) {
    if (error instanceof SecretUnreadableError) return finding('encryption', 'encryption.unreadable', {}, id)
    throw error
  }
}

export const checkReadOnly: DoctorCheck = async (context) => {
  const app = await (await context.openSettings()).loadApp()
  const reason = readOnlyReason(app, context.own)
  if (reason === null) return [finding('read-only', 'read-only.off')]
  const isCopy = reason === 'other-commerce' || reason === 'other-namespace'
  return [finding('read-only', isCopy ? 'read-only.copy' : `read-only.${reason}`)]
}
