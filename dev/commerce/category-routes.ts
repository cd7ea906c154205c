import type { Router } from 'express'
import { project } from './field-projection'
import { leaf, parseQuery } from './query'
import { CommerceError } from './replies'
import { parseSearchCriteria, presentCriteria, search } from './search-criteria'
import type { CommerceWorld } from './types'

/** Id, parent, name. The first is above all roots, as in Commerce. */
export const CATEGORIES = [
  [1, 0, 'Root Catalog'],
  [2, 1, 'Default Category'],
  [3, 2, 'Kitchen'],
  [4, 3, 'Mugs'],
  [5, 3, 'Pans'],
  [6, 2, 'Sale'],
] as const

const attributeSets = [
  { attribute_set_id: 4, attribute_set_name: 'Default', sort_order: 1, entity_type_id: 4 },
]

/**
 * The lists that a builder of rules needs. Routes, roles and fields are those of the source of Magento Open Source 2.4:
 * `etc/webapi.xml` and `Api/Data` of the modules Catalog and Eav. All categories are anchors, as new ones in Commerce are:
 * their products include those of the categories below. No reply of a real Commerce is recorded for them.
 */
export function addCategoryRoutes(router: Router, world: CommerceWorld): void {
  const list = (
    path: string,
    rowsNow: () => readonly Record<string, unknown>[],
    fieldOf: Record<string, string> = {},
  ) =>
    router.get(path, (request, response) => {
      const query = parseQuery(request.originalUrl)
      const criteria = parseSearchCriteria(query, true, world.behaviour.pageSizeMaximum)
      const found = search(
        rowsNow(),
        criteria,
        (row, field) => row[fieldOf[field] ?? field] as string | number,
      )
      const reply = {
        items: found.rows,
        search_criteria: presentCriteria(criteria),
        total_count: found.total,
      }
      response.json(project(reply, leaf(query, 'fields')))
    })
  list('/categories/list', () => CATEGORIES.map(presentCategory), { entity_id: 'id' })
  router.get('/categories/:id/products', (request, response) => {
    const id = Number(request.params.id)
    if (!CATEGORIES.some(([own]) => own === id)) {
      throw new CommerceError(404, 'No such entity with %fieldName = %fieldValue', {
        fieldName: 'id',
        fieldValue: String(id),
      })
    }
    const products = Object.values(world.state.products).filter(({ categoryIds }) =>
      categoryIds?.some((each) => pathOf(each).includes(id)),
    )
    const rows = products.map(({ sku }) => ({ sku, position: 0, category_id: String(id) }))
    response.json(project(rows, leaf(parseQuery(request.originalUrl), 'fields')))
  })
  list('/products/attribute-sets/sets/list', () => attributeSets)
  list('/products/attributes', () =>
    world.state.attributes.map(({ code, input, label, isUsedInGrid, options }) => ({
      attribute_code: code,
      frontend_input: input,
      default_frontend_label: label,
      is_used_in_grid: isUsedInGrid,
      options,
    })),
  )
}

/** The ids from the first category down to this one. */
function pathOf(id: number): readonly number[] {
  const path: number[] = []
  for (let each = CATEGORIES.find(([own]) => own === id); each; ) {
    const [own, parent] = each
    path.unshift(own)
    each = CATEGORIES.find(([other]) => other === parent)
  }
  return path
}

function presentCategory([id, parentId, name]: (typeof CATEGORIES)[number], position: number) {
  const path = pathOf(id)
  return {
    id,
    parent_id: parentId,
    name,
    is_active: true,
    position,
    level: path.length - 1,
    path: path.join('/'),
  }
}
