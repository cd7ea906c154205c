import path from 'node:path'

/** The folders that `aio app build` uses too. */
export const BUILT_APP_MANAGEMENT = path.resolve('dist/commerce-extensibility-1/actions')
export const BUILT_ACTIONS = path.resolve('dist/commerce-backend-ui-1/actions')
export const BUILT_WEB = path.resolve('dist/commerce-backend-ui-1/web-prod')
