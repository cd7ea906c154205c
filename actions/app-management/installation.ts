import {
  defineCustomScriptsLoader,
  installationRuntimeAction as unguarded,
} from '@adobe/aio-commerce-lib-app/actions/installation'
import { type GuardedRequest, guard, type LibraryAction } from './guard'
import { stopPublishing } from './stop-publishing'

export { defineCustomScriptsLoader }

/** In the place of the library's, by `src/commerce-extensibility-1/webpack-config.js`. */
export const installationRuntimeAction = (args: Parameters<typeof unguarded>[0]) =>
  guard('installation', unguarded(args) as LibraryAction, beforeUninstalling)

/** The library takes events and menu away first and the app's own step last, and any of it may fail. */
async function beforeUninstalling({ request, caller, params, context }: GuardedRequest): Promise<void> {
  if (request.method === 'POST' && request.path === '/uninstallation')
    await stopPublishing(params, { ...context, by: caller.name })
}
