import { readFileSync } from 'node:fs'
import { parseCommerceEvent } from '../../../../../actions/shared/commerce/events/commerce-event'
import {
  EVENT_SUBSCRIPTIONS,
  eventCodeOf,
} from '../../../../../actions/shared/commerce/events/event-subscriptions'
import appConfig from '../../../../../app.commerce.config'
import { createCatalogue } from '../../../../../dev/catalogue/create-catalogue'
import { examples } from '../../../../../dev/catalogue/examples'
import { createCommerceStandIn } from '../../../../../dev/commerce/commerce-stand-in'
import { eventingState } from '../../../../../dev/commerce/extensibility'
import { subscribedFields } from '../../../../../dev/commerce/subscribed-fields'
import { installedApp } from '../../../../../dev/installed-app'

const RECORDED: readonly (readonly [string, string])[] = [
  ['observer.catalog_product_save_commit_after', '01-catalog_product_save_commit_after.cloudevent.json'],
  ['observer.catalog_product_delete_commit_after', '01-catalog_product_save_commit_after.cloudevent.json'],
  [
    'observer.cataloginventory_stock_item_save_commit_after',
    '04-cataloginventory_stock_item_save_commit_after.value.json',
  ],
  [
    'observer.cataloginventory_stock_item_save_commit_after',
    '05-cataloginventory_stock_item.readme.value.json',
  ],
  ['observer.sales_order_save_commit_after', '07-sales_order_save_commit_after.cloudevent.json'],
]

function recordedValue(file: string): Record<string, unknown> {
  const read = JSON.parse(readFileSync(`test/commerce-events/${file}`, 'utf8')) as Record<string, unknown>
  const data = (read.data ?? read.params ?? read) as Record<string, unknown>
  return (data.value ?? data) as Record<string, unknown>
}

const cloudEvent = (type: string, value: unknown) => ({ type, eventid: 'one', data: { value } })

describe('an event that Commerce was recorded to send', () => {
  test.each(RECORDED)('%s is read under its own type, and with the prefix of an app (%s)', (name, file) => {
    const value = recordedValue(file)
    const bare = parseCommerceEvent(cloudEvent(eventCodeOf(name), value))
    const prefixed = parseCommerceEvent(cloudEvent(`com.adobe.commerce.amazon_stock_quantity.${name}`, value))
    expect(bare.kind).toBe('changes')
    expect(prefixed).toEqual(bare)
  })

  test.each(RECORDED)('%s says the same with the subscribed fields alone (%s)', (name, file) => {
    const fields = EVENT_SUBSCRIPTIONS.find((each) => each.name === name)?.fields ?? []
    const value = recordedValue(file)
    const narrowed = subscribedFields(
      value,
      fields.map((field) => ({ name: field })),
    )
    expect(Object.keys(narrowed).length).toBeLessThanOrEqual(Object.keys(value).length)
    expect(parseCommerceEvent(cloudEvent(eventCodeOf(name), narrowed))).toEqual(
      parseCommerceEvent(cloudEvent(eventCodeOf(name), value)),
    )
  })

  test('says the same with the subscribed fields alone, whatever happened in Commerce', () => {
    const { extensibility } = installedApp()
    extensibility.eventing.subscriptions.push(...eventingState().subscriptions)
    const commerce = createCommerceStandIn({ catalogue: createCatalogue(), extensibility, events: 'on' })
    commerce.setStock(examples.plain, { quantity: 50, viaProductSave: true })
    const items = [{ sku: examples.plain, qty: 2 }]
    commerce.cancelOrder(commerce.placeOrder({ items }).id)
    const { id } = commerce.placeOrder({ items })
    commerce.shipOrder(id)
    commerce.refundOrder(id)
    commerce.deleteProduct(examples.lastOne)
    const read = (isOwn: boolean) =>
      commerce
        .events()
        .filter(({ name, subscription }) => (name === subscription) !== isOwn)
        .map(({ name, value }) => parseCommerceEvent(cloudEvent(eventCodeOf(name), value)))
    expect(new Set(read(false).map((event) => 'reason' in event && event.reason)).size).toBe(
      EVENT_SUBSCRIPTIONS.length,
    )
    expect(read(true)).toEqual(read(false))
  })

  test('of a type that only ends like one of ours is ignored', () => {
    const type = 'com.adobe.commerce.observer.other_catalog_product_save_commit_after'
    expect(parseCommerceEvent(cloudEvent(type, { sku: 'a' })).kind).toBe('ignored')
  })
})

describe('the subscriptions', () => {
  const [source] = appConfig.eventing.commerce

  test('are what App Management is told, at once and with few fields, within its bounds', () => {
    expect(source?.events.map(({ name }) => name)).toEqual(EVENT_SUBSCRIPTIONS.map(({ name }) => name))
    for (const { name, label, description, fields, priority, runtimeActions } of source?.events ?? []) {
      expect(name).toMatch(/^(plugin|observer)\.[a-z_]+$/)
      expect(label.length).toBeLessThanOrEqual(100)
      expect(description.length).toBeLessThanOrEqual(255)
      expect(priority).toBe(true)
      expect(runtimeActions).toEqual(['amazon-stock/stock-events'])
      for (const field of fields) expect(field.name).toMatch(/^[a-zA-Z0-9_\-.[\]]+$/)
    }
    expect(source?.provider.key).toMatch(/^[a-z-]{1,50}$/)
    const { version, description } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as typeof appConfig.metadata
    expect(appConfig.metadata).toMatchObject({ version, description })
  })
})
