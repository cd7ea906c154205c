import { associationRuntimeAction as unguarded } from '@adobe/aio-commerce-lib-app/actions/association'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration/configuration'
import { installationRecordOf } from '../shared/settings-store/installation-record'
import { connectState } from '../shared/settings-store/state-client'
import { type GuardedRequest, guard, type LibraryAction, type Objection } from './guard'

/** Replaces the library's action; see `src/commerce-extensibility-1/webpack-config.js`. */
export const associationRuntimeAction = () =>
  guard('association', unguarded() as LibraryAction, beforeAssociating)

/** The library would forget the first Commerce, whose events would keep arriving and count as those of the second. */
async function beforeAssociating({
  request,
  fields,
  params,
  context,
}: GuardedRequest): Promise<Objection | undefined> {
  if (request.method !== 'POST') return undefined
  const { namespace, apiKey: auth } = context
  const region = parseDatabaseConfiguration(params).dataRegion
  const installed = await installationRecordOf(await connectState({ namespace, auth, region })).load()
  const isOther = installed !== undefined && !isSame(installed.commerceBaseUrl, fields.commerceBaseUrl)
  if (!isOther) return undefined
  const { host } = new URL(installed.commerceBaseUrl)
  return {
    status: 409,
    message: `The app is installed for the Commerce at ${host}. Uninstall it there first, or choose another workspace for this Commerce.`,
  }
}

function isSame(known: string, named: unknown): boolean {
  return known.replace(/\/+$/, '') === String(named).replace(/\/+$/, '')
}
