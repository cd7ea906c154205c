import { watchReceivers } from '../../../../../actions/publisher/periodic/events/watch-receivers'
import {
  otherReceivers,
  RECEIVERS_TASK,
  receiversIn,
} from '../../../../../actions/shared/commerce/events/other-receivers'
import { commerce as known } from '../../../../../dev/world'
import { commerceSurroundings, HOUR } from '../../commerce-surroundings'

const here = commerceSurroundings()
const OWN = known.eventProviderId
const OTHER = '00000000-0000-4000-8000-00000000000b'

/** Copies of the same events, as another app receives them. */
const copy = (provider_id: string, prefix = '') =>
  here.commerce.eventing.subscriptions.push(
    ...here.commerce.eventing.subscriptions.map((each) => ({
      ...each,
      name: `${prefix}${each.name}`,
      provider_id,
    })),
  )

const readProviders = async (): Promise<readonly string[]> => [OWN]
const missedEvents = {
  readRegistration: async () => undefined,
  readJournal: async () => ({ events: [], next: '' }),
}
const watch = async (ofOwn: typeof readProviders | null = readProviders) => {
  const own = ofOwn ? { missedEvents: { ...missedEvents, readProviders: ofOwn } } : {}
  await watchReceivers(here.world(own))
  return receiversIn((await here.world().taskStates.load(RECEIVERS_TASK))?.notes)
}

describe('a second installation', () => {
  test('is not seen where the app is alone', async () => {
    expect(await watch()).toEqual([])
  })

  test('is recognized by its own subscriptions to the same events', async () => {
    copy(OTHER, 'amazon_stock_quantity.')
    expect(await watch()).toEqual([`amazon_stock_quantity (${OTHER})`])
  })

  test('is recognized where it alone gets the events, under the names that both use', async () => {
    for (const each of here.commerce.eventing.subscriptions) each.provider_id = OTHER
    expect(await watch()).toEqual([OTHER])
  })

  test('is recognized where the app cannot know its own provider', async () => {
    expect(await watch(null)).toEqual([])
    copy(OTHER, 'amazon_stock_quantity.')
    here.pass(HOUR)
    expect(await watch(null)).toContain(`amazon_stock_quantity (${OTHER})`)
  })

  test('is told until it is gone, also while Commerce does not answer', async () => {
    copy(OTHER, 'copy.')
    expect(await watch()).toHaveLength(1)
    here.commerce.standIn.fail({ path: 'getEventSubscriptions', status: 503, times: 20 })
    here.pass(HOUR)
    expect(await watch()).toHaveLength(1)
    here.commerce.standIn.heal()
    here.commerce.eventing.subscriptions.splice(5)
    here.pass(HOUR)
    expect(await watch()).toEqual([])
  })

  test('is not mistaken for this one while I/O Events does not answer', async () => {
    copy(OTHER, 'copy.')
    const away = () => Promise.reject(new Error('503'))
    expect(await watch(away)).toEqual([])
  })

  test('is not every app that follows orders or products', () => {
    const follow = (name: string) => ({ name, fields: [], priority: true, providerId: OTHER })
    const own = here.commerce.eventing.subscriptions.map(({ name }) => ({ ...follow(name), providerId: OWN }))
    const erp = ['sales_order_save_commit_after', 'catalog_product_save_commit_after']
    expect(
      otherReceivers([...own, ...erp.map((name) => follow(`erp.observer.${name}`))], new Set([OWN])),
    ).toEqual([])
  })

  test('is not the provider of Commerce’s own configuration, which the app uses by another id', () => {
    const own = here.commerce.eventing.subscriptions.map(({ name }) => ({
      name,
      fields: [],
      priority: true,
      providerId: 'default',
    }))
    expect(otherReceivers(own, new Set([OWN]))).toEqual([])
  })
})
