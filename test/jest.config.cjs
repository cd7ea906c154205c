const project = require('./jest-project.cjs')

const INTEGRATION = '.integration.test.ts'
const BROWSER = 'test/browser'

/** Three kinds of test, told apart by their file's name or folder: `npm run test:unit`, `test:integration`, `test:browser`. */
module.exports = {
  rootDir: project.rootDir,
  // Two cores, and tests that wait for servers a third of their time.
  maxWorkers: 4,
  // Ends what hangs. A test that passes does not wait for it, however slow the machine is.
  testTimeout: 900_000,
  testSequencer: '<rootDir>/test/browser-last-sequencer.cjs',
  reporters: ['default', '<rootDir>/test/totals-reporter.cjs'],
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [`<rootDir>/${BROWSER}/`, `${INTEGRATION.replaceAll('.', '\\.')}$`],
      setupFilesAfterEnv: ['<rootDir>/test/no-servers.ts'],
    },
    {
      // Real HTTP on loopback everywhere.
      ...project,
      displayName: 'integration',
      testMatch: [`<rootDir>/test/**/*${INTEGRATION}`],
    },
    {
      ...project,
      displayName: 'browser',
      testMatch: [`<rootDir>/${BROWSER}/**/*.test.ts`],
      testEnvironment: `<rootDir>/${BROWSER}/world/browser-environment.ts`,
    },
  ],
}
