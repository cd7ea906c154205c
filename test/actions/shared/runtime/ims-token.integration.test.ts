import { appAccessToken } from '../../../../actions/shared/runtime/clients/ims-token'
import { parseDatabaseConfiguration } from '../../../../actions/shared/runtime/configuration/configuration'
import { createImsStandIn } from '../../../../dev/ims/ims-stand-in'
import { portsFrom } from '../../../../dev/world'
import { actionInputs } from '../../../action-inputs'

const { standIn } = createImsStandIn()
const configuration = parseDatabaseConfiguration(actionInputs())
beforeAll(() => standIn.listen(portsFrom(Number(process.env.TEST_PORT_BASE)).ims))
afterAll(() => standIn.close())

const requests = () => standIn.requests.filter(({ path }) => path.includes('/token')).length

test('activations that start together share one request for a token', async () => {
  const tokens = await Promise.all([appAccessToken(configuration), appAccessToken(configuration)])
  expect(tokens[0]).toBe(tokens[1])
  expect(requests()).toBe(1)
})

test('a token that was refused is not answered by a request that was made before', async () => {
  const refused = await appAccessToken(configuration)
  const before = requests()
  const [again, fresh] = await Promise.all([
    appAccessToken(configuration),
    appAccessToken(configuration, true),
  ])
  expect(again).toBe(refused)
  expect(fresh).not.toBe(refused)
  expect(requests()).toBe(before + 1)
})
