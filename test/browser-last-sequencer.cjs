const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * The simulation keeps a core busy for minutes and begins first, beside tests that mostly wait for the servers that they
 * start. The browser's tests keep a core busy each, have patience, and come last.
 */
module.exports = class BrowserLastSequencer extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const turnOf = ({ path }) =>
      path.includes('/test/simulation/') ? 0 : path.includes('/test/browser/') ? 2 : 1
    return sorted.toSorted((one, other) => turnOf(one) - turnOf(other))
  }
}
