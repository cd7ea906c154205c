import { appConfigRuntimeAction as unguarded } from '@adobe/aio-commerce-lib-app/actions/app-config'
import { guard, type LibraryAction } from './guard'

/** In the place of the library's, by `src/commerce-extensibility-1/webpack-config.js`. */
export const appConfigRuntimeAction = (args: Parameters<typeof unguarded>[0]) =>
  guard('app-config', unguarded(args) as LibraryAction)
