import path from 'node:path'

/** Where `aio app build` puts its results too. */
export const BUILT_APP_MANAGEMENT = path.resolve('dist/commerce-extensibility-1/actions')
export const BUILT_ACTIONS = path.resolve('dist/commerce-backend-ui-1/actions')
export const BUILT_WEB = path.resolve('dist/commerce-backend-ui-1/web-prod')
