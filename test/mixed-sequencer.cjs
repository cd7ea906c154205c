const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Spreads the browser's tests, which keep a core busy, between the others, which mostly wait for the servers that they
 * start: three workers then use two cores fully, and no more than that.
 */
module.exports = class MixedSequencer extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const busy = sorted.filter(({ path }) => path.includes('/test/browser/'))
    const waiting = sorted.filter((test) => !busy.includes(test))
    const share = waiting.length / Math.max(1, busy.length)
    return sorted.length === waiting.length
      ? waiting
      : busy.flatMap((test, index) => [
          test,
          ...waiting.slice(Math.round(index * share), Math.round((index + 1) * share)),
        ])
  }
}
