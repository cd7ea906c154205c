/** What is mutated and by which tests it is judged comes from `run.ts`, which starts this. */
const { MUTATED = '', MUTATION_REPORT = 'run' } = process.env

export default {
  mutate: MUTATED.split(','),
  testRunner: 'jest',
  jest: { configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
  // Each test is run alone against the mutants that it reaches, so none may need what another left behind.
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 5_000,
  timeoutFactor: 3,
  disableTypeChecks: false,
  ignorePatterns: ['/dist', '/coverage', '/docs', '/.world'],
  tempDirName: 'dist/mutation/sandbox',
  incremental: true,
  incrementalFile: `dist/mutation/${MUTATION_REPORT}.incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `dist/mutation/${MUTATION_REPORT}.html` },
  jsonReporter: { fileName: `dist/mutation/${MUTATION_REPORT}.json` },
  thresholds: { high: 95, low: 85, break: null },
  allowConsoleColors: false,
}
