import { Server } from 'node:net'

/** Keeps the unit tests quick, and their name true. Restored after each file: the module is the whole worker's. */
const { listen } = Server.prototype

beforeAll(() => {
  Server.prototype.listen = () => {
    throw new Error('A unit test opens no server. Name a test that needs one *.integration.test.ts.')
  }
})
afterAll(() => {
  Server.prototype.listen = listen
})
