const path = require('node:path')

/** What every kind of test has in common. No module is mocked, so `automock` and friends stay off. */
module.exports = {
  rootDir: path.resolve(__dirname, '..'),
  roots: ['<rootDir>/test'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/choose-ports.cjs',
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Packages that ship only ES modules, at least for a browser, and one that imports at run time, which jest's own modules
  // cannot.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|ky|hucre|csv-parse/dist/esm|p-retry|is-network-error|camelcase|mingo|@opentelemetry/otlp-exporter-base)/)',
    '<rootDir>/dist/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['<rootDir>/test/setup-environment.ts'],
}
