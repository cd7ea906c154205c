/** Real HTTP on loopback everywhere: no module is mocked, so `automock` and friends stay off. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testEnvironment: 'node',
  maxWorkers: 3,
  globalSetup: '<rootDir>/test/choose-ports.cjs',
  testSequencer: '<rootDir>/test/browser-last-sequencer.cjs',
  // Ends what hangs. A test that passes does not wait for it, however slow the machine is.
  testTimeout: 900_000,
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
  reporters: ['default', '<rootDir>/test/totals-reporter.cjs'],
  setupFiles: ['<rootDir>/test/setup-environment.ts'],
}
