const path = require('node:path')

const rootDir = path.resolve(__dirname, '..')

/** Real HTTP on loopback everywhere: no module is mocked, so `automock` and friends stay off. */
const common = {
  rootDir,
  roots: ['<rootDir>/test'],
  testEnvironment: 'node',
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
  // Packages that ship only ES modules, and one that imports at run time, which jest's own modules cannot.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|ky|p-retry|is-network-error|camelcase|mingo|@opentelemetry/otlp-exporter-base)/)',
    '<rootDir>/dist/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['<rootDir>/test/setup-environment.ts'],
}

const BROWSER = '/test/browser/'

module.exports = {
  rootDir,
  maxWorkers: 3,
  // Ends what hangs. A test that passes does not wait for it, however slow the machine is.
  testTimeout: 900_000,
  testSequencer: '<rootDir>/test/browser-last-sequencer.cjs',
  reporters: ['default', '<rootDir>/test/totals-reporter.cjs'],
  projects: [
    {
      ...common,
      displayName: 'actions',
      globalSetup: '<rootDir>/test/choose-ports.cjs',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: [BROWSER],
    },
    {
      ...common,
      displayName: 'browser',
      globalSetup: '<rootDir>/test/choose-ports.cjs',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      testEnvironment: '<rootDir>/test/browser/browser-environment.ts',
    },
  ],
}
