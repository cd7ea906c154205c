import { appConfigRuntimeAction as unguarded } from '@adobe/aio-commerce-lib-app/actions/app-config'
import { guard, type LibraryAction } from './guard'

/** Replaces the library's action; see `src/commerce-extensibility-1/webpack-config.js`. */
export const appConfigRuntimeAction = (args: Parameters<typeof unguarded>[0]) =>
  guard('app-config', unguarded(args) as LibraryAction)
