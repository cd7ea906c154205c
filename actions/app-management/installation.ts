import {
  defineCustomScriptsLoader,
  installationRuntimeAction as unguarded,
} from '@adobe/aio-commerce-lib-app/actions/installation'
import { commerceProblem } from './check-commerce'
import { type GuardedRequest, guard, type LibraryAction, type Objection } from './guard'
import { stopPublishing } from './stop-publishing'

export { defineCustomScriptsLoader }

/** Replaces the library's action; see `src/commerce-extensibility-1/webpack-config.js`. */
export const installationRuntimeAction = (args: Parameters<typeof unguarded>[0]) =>
  guard('installation', unguarded(args) as LibraryAction, beforeBeginning)

async function beforeBeginning(asked: GuardedRequest): Promise<Objection | undefined> {
  const { request, caller, params, context } = asked
  if (request.method !== 'POST') return undefined
  // The library removes events and menu first and runs the app's own step last, and each part may fail.
  if (request.path === '/uninstallation') await stopPublishing(params, { ...context, by: caller.name })
  if (request.path !== '/') return undefined
  const message = await problemOfCommerce(asked)
  return message === null ? undefined : { status: 400, message }
}

/** The library refuses incomplete data. */
async function problemOfCommerce({ request, fields }: GuardedRequest): Promise<string | null> {
  const { commerceBaseUrl: baseUrl, commerceEnv: env } = fields
  if (typeof baseUrl !== 'string' || (env !== 'paas' && env !== 'saas')) return null
  return commerceProblem({ baseUrl, env, authorization: request.headers.authorization ?? '' })
}
