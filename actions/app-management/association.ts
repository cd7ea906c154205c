import { associationRuntimeAction as unguarded } from '@adobe/aio-commerce-lib-app/actions/association'
import { guard, type LibraryAction } from './guard'

/** In the place of the library's, by `src/commerce-extensibility-1/webpack-config.js`. */
export const associationRuntimeAction = () => guard('association', unguarded() as LibraryAction)
