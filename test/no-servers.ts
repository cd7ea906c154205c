import { Server } from 'node:net'

/**
 * Keeps unit tests fast and true to their name. Restored after each file, because the module belongs to the whole
 * worker.
 */
const { listen } = Server.prototype

beforeAll(() => {
  Server.prototype.listen = () => {
    throw new Error('A unit test opens no server. Name a test that needs one *.integration.test.ts.')
  }
})
afterAll(() => {
  Server.prototype.listen = listen
})
