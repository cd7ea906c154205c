const path = require('node:path')
const shared = require('../../actions/webpack-config.js')

const own = path.resolve(__dirname, '../../actions/app-management')
const guarded = ['app-config', 'association', 'installation'].map((action) => [
  `@adobe/aio-commerce-lib-app/actions/${action}$`,
  path.join(own, `${action}.ts`),
])

// These actions fetch IMS tokens with Adobe's library.
const { '@adobe/aio-lib-ims$': _unused, ...alias } = shared.resolve.alias

// What Adobe's generator writes gets the library's actions with the check of `actions/app-management/guard.ts` in front.
module.exports = {
  ...shared,
  resolve: { ...shared.resolve, alias },
  module: {
    ...shared.module,
    rules: [
      ...shared.module.rules,
      { test: /[\\/]\.generated[\\/].*\.js$/, resolve: { alias: Object.fromEntries(guarded) } },
    ],
  },
}
