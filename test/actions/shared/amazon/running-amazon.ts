import { createAmazonAgent } from '../../../../actions/shared/amazon/client/amazon-agent'
import {
  createSellingPartner,
  type SellerAccess,
} from '../../../../actions/shared/amazon/client/selling-partner'
import { createAmazonStandIn } from '../../../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../../../dev/catalogue/create-catalogue'
import { amazon as world } from '../../../../dev/world'

const port = Number(process.env.TEST_PORT_BASE) + 3
const { europe } = world.accounts

/** The European account of the test's world. */
export const ACCESS: SellerAccess = {
  accountId: 'eu.A2EUROPESELLER1',
  sellerId: europe.sellerId,
  region: 'eu',
  refreshToken: europe.refreshToken,
  lwa: world.lwa,
}

/** Amazon on loopback for all tests of a file, without rate limits, and without faults before each. */
export function runAmazon(options: Partial<Parameters<typeof createAmazonStandIn>[0]> = {}) {
  const amazon = createAmazonStandIn({
    catalogue: createCatalogue(),
    acceptanceDelayMs: 0,
    throttle: false,
    ...options,
  })
  const agent = createAmazonAgent(`127.0.0.1:${port}`)
  beforeAll(() => amazon.standIn.listen(port))
  afterAll(async () => {
    agent.destroy()
    await amazon.standIn.close()
  })
  beforeEach(() => {
    amazon.standIn.heal()
    amazon.standIn.requests.splice(0)
    amazon.clearRecords()
  })
  const open = (deadlineMs = 5_000, changes: Partial<SellerAccess> = {}) =>
    createSellingPartner({ ...ACCESS, ...changes }, { agent, deadlineMs })
  return { amazon, agent, open }
}
