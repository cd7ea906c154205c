const { default: TestRunner } = require('jest-runner')

/** What the process that judges mutants has seen of each test file: its tests, and how long they took. */
const seen = new Map()

/**
 * Judges a mutant by the files that hold one of its tests, the quickest first, and ends when one of them fails. Jest alone
 * would load every file and end the process at a failure.
 */
module.exports = class StopEarlyRunner extends TestRunner {
  async runTests(tests, watcher, options) {
    this.on('test-file-success', ([{ path }, result]) => {
      seen.set(path, {
        names: result.testResults.map(({ fullName }) => fullName),
        ms: result.perfStats.runtime,
      })
      const isJudged = process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined
      if (isJudged && result.numFailingTests > 0) return watcher.setState({ interrupted: true })
    })
    const asked = this._globalConfig.testNamePattern
    const pattern = asked ? new RegExp(asked, 'i') : /^/
    const isAsked = ({ path }) => seen.get(path)?.names.some((name) => pattern.test(name)) ?? true
    const msOf = ({ path }) => seen.get(path)?.ms ?? 0
    const chosen = tests.filter(isAsked).toSorted((one, other) => msOf(one) - msOf(other))
    return super.runTests(chosen, watcher, options)
  }
}
