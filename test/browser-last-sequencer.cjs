const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * The browser's tests keep a core busy each and have patience; the others mostly wait for the servers that they start,
 * for times that are counted in seconds. Neither disturbs the other when they take turns.
 */
module.exports = class BrowserLastSequencer extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isBrowser = ({ path }) => path.includes('/test/browser/')
    return [...sorted.filter((test) => !isBrowser(test)), ...sorted.filter(isBrowser)]
  }
}
