import { openOnboarding } from '../../../../actions/deploy/onboarding/open-onboarding'
import { runOnboarding } from '../../../../actions/deploy/onboarding/run-onboarding'
import { createCatalogue } from '../../../../dev/catalogue/create-catalogue'
import { type CommerceStandIn, createCommerceStandIn } from '../../../../dev/commerce/commerce-stand-in'
import { createImsStandIn } from '../../../../dev/ims/ims-stand-in'
import { createIoEventsStandIn, type IoEventsStandIn } from '../../../../dev/io-events/io-events-stand-in'
import { deploymentVariables } from '../../../../dev/start-world'
import { portsFrom } from '../../../../dev/world'

export const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const catalogue = createCatalogue()
// Adobe's library caches a token for the lifetime of the process.
const ims = createImsStandIn()

export interface Run {
  readonly isDryRun?: boolean
  readonly variables?: NodeJS.ProcessEnv
  readonly workspaceConfiguration?: string | undefined
}

type Steps = Awaited<ReturnType<typeof onboard>>

async function onboard({ isDryRun = false, variables = {}, ...rest }: Run = {}) {
  const workspaceConfiguration =
    'workspaceConfiguration' in rest ? rest.workspaceConfiguration : '{"project":{}}'
  const world = await openOnboarding(
    { ...deploymentVariables(ports), ...variables },
    { isDryRun, workspaceConfiguration },
  )
  return runOnboarding(world)
}

export const outcomes = (steps: Steps) => [...new Set(steps.map(({ outcome }) => outcome))]
export const notPresent = (steps: Steps) => steps.filter(({ outcome }) => outcome !== 'present')

/** Commerce and I/O Events on loopback as a new installation finds them. New for each test. */
export function onboardingSurroundings() {
  let events: IoEventsStandIn
  let commerce: CommerceStandIn

  beforeEach(async () => {
    events = createIoEventsStandIn({ ims, isEmpty: true })
    commerce = createCommerceStandIn({ catalogue, events: 'off' })
    commerce.eventing.subscriptions.splice(0)
    commerce.eventing.providers.splice(0)
    await Promise.all([events.standIn.listen(ports.runtime), commerce.standIn.listen(ports.commerce)])
  })
  beforeAll(() => ims.standIn.listen(ports.ims))
  afterAll(() => ims.standIn.close())
  afterEach(() => Promise.all([events.standIn, commerce.standIn].map((each) => each.close())))

  return {
    ims,
    get events() {
      return events
    },
    get commerce() {
      return commerce
    },
    onboard,
    writes: () =>
      [...events.standIn.requests, ...commerce.standIn.requests].filter(({ method }) => method !== 'GET'),
  }
}
