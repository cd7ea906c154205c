import type { Router } from 'express'
import { websites } from '../world'
import { project } from './field-projection'
import { cancelOrder, orderOf, refundOrder, saveOrderFields, shipOrder } from './order-changes'
import { presentOrder, presentOrderItems } from './present-order'
import { leaf, parseQuery } from './query'
import { CommerceError } from './replies'
import { type FieldOf, parseSearchCriteria, presentCriteria, search } from './search-criteria'
import type { CommerceWorld, Order } from './types'
import { type WrittenOrder, writeOrder } from './written-orders'

/** Reads orders, and processes placed ones. */
export function addOrderRoutes(router: Router, world: CommerceWorld): void {
  router.get('/orders', (request, response) => {
    const query = parseQuery(request.originalUrl)
    const criteria = parseSearchCriteria(query, true, world.behaviour.pageSizeMaximum)
    const found = search(world.state.orders, criteria, orderField)
    const items = found.rows.map(presentOrder)
    const reply = { items, search_criteria: presentCriteria(criteria), total_count: found.total }
    response.json(project(reply, leaf(query, 'fields')))
  })
  router.get('/orders/items', (request, response) => {
    const query = parseQuery(request.originalUrl)
    const criteria = parseSearchCriteria(query, true, world.behaviour.pageSizeMaximum)
    const lines = world.state.orders.flatMap((order) => presentOrderItems(order))
    const found = search(lines, criteria, (line, field) => line[field] as string | number | undefined)
    const reply = {
      items: found.rows,
      search_criteria: presentCriteria(criteria),
      total_count: found.total,
    }
    response.json(project(reply, leaf(query, 'fields')))
  })
  router.get('/orders/:id', (request, response) => {
    if (request.params.id === '0') throw new CommerceError(400, 'An ID is needed. Set the ID and try again.')
    const order = orderOf(world, String(request.params.id))
    response.json(project(presentOrder(order), leaf(parseQuery(request.originalUrl), 'fields')))
  })
  router.post('/orders', (request, response) => {
    const entity = (request.body?.entity ?? {}) as WrittenOrder & { entity_id?: number | string }
    if (entity.entity_id === undefined) {
      response.json(presentOrder(writeOrder(world, entity)))
      return
    }
    const order = orderOf(world, String(entity.entity_id))
    const { ext_order_id } = entity
    saveOrderFields(world, order, ext_order_id === undefined ? {} : { ext_order_id })
    response.json(presentOrder(order))
  })
  router.put('/orders/create', (request, response) => {
    response.json(presentOrder(writeOrder(world, (request.body?.entity ?? {}) as WrittenOrder)))
  })
  router.post('/orders/:id/cancel', (request, response) => {
    cancelOrder(world, orderOf(world, String(request.params.id)))
    response.json(true)
  })
  router.post('/order/:id/ship', (request, response) => {
    response.json(String(shipOrder(world, orderOf(world, String(request.params.id)))))
  })
  router.post('/order/:id/refund', (request, response) => {
    response.json(String(refundOrder(world, orderOf(world, String(request.params.id)))))
  })
}

const orderField: FieldOf<Order> = (order, field) => {
  switch (field) {
    case 'entity_id':
      return order.id
    case 'increment_id':
      return order.incrementId
    case 'ext_order_id':
      return order.extOrderId ?? null
    case 'store_id':
      return websites[order.website].websiteId
    case 'state':
      return order.state
    case 'status':
      return order.status
    case 'created_at':
      return order.createdAt
    case 'updated_at':
      return order.updatedAt
    default:
      return undefined
  }
}
