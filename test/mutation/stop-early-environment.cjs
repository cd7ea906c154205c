const { default: PlainGlobalsEnvironment } = require('tsx/cjs/api').require(
  '../plain-globals-environment.ts',
  __filename,
)

/** Skips the other tests of a file when one failed, which is enough to notice a mutant. */
module.exports = class StopEarlyEnvironment extends PlainGlobalsEnvironment {
  hasFailed = false

  async handleTestEvent({ name, test }) {
    if (name === 'test_done' && test.errors.length > 0) this.hasFailed = true
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip'
  }
}
