const path = require('node:path')
const base = require('../jest-project.cjs')

// Every runner of Stryker calls itself worker 1, so each needs ports of its own.
const runner = Number(process.env.STRYKER_MUTATOR_WORKER ?? '0') % 10
const { TEST_PORTS_FROM = '21000', MUTATION_TESTS = '' } = process.env
if (!process.env.MUTATION_PORTS_SET) {
  process.env.TEST_PORTS_FROM = String(Number(TEST_PORTS_FROM) + runner * 200)
  process.env.MUTATION_PORTS_SET = 'yes'
}

module.exports = {
  ...base,
  // Jest lists all files below for each mutant.
  roots: [`<rootDir>/${path.dirname(MUTATION_TESTS).replace('/**', '')}`],
  runner: require.resolve('./stop-early-runner.cjs'),
  testEnvironment: require.resolve('./stop-early-environment.cjs'),
  testTimeout: 900_000,
  setupFiles: [...base.setupFiles, '<rootDir>/test/mutation/fixed-seed.ts'],
  testMatch: [`<rootDir>/${MUTATION_TESTS}`],
  testPathIgnorePatterns: ['\\.integration\\.test\\.ts$'],
}
