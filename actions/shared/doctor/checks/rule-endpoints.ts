import type { ConditionKind } from '../../listing-quantity/rules/listing-rule'
import { rulesOf } from '../../settings-store/records'
import type { DoctorContext } from '../doctor-context'
import { type Endpoint, FIRST_ONLY } from './endpoint'

/** What is read because a rule has such a condition, or to build and show it. */
const ENDPOINTS: Partial<Record<ConditionKind, Endpoint>> = {
  category: { path: 'categories/list', query: FIRST_ONLY, resource: 'Catalog, Categories' },
  'attribute-set': {
    path: 'products/attribute-sets/sets/list',
    query: FIRST_ONLY,
    resource: 'Stores, Attributes, Attribute Set',
  },
  attribute: { path: 'products/attributes', query: FIRST_ONLY, resource: 'Stores, Attributes, Product' },
}

/** The routes that the saved rules need. If the settings cannot be read, the check of the state says so. */
export async function ruleEndpoints(context: DoctorContext): Promise<readonly Endpoint[]> {
  try {
    const settings = await context.openSettings()
    const stores = await settings.loadStores()
    const { records } = await settings.loadSettingsOf(stores.map(({ id }) => id))
    const kinds = new Set(
      records.flatMap(rulesOf).flatMap(({ conditions }) => conditions.map(({ kind }) => kind)),
    )
    return [...kinds].flatMap((kind) => ENDPOINTS[kind] ?? [])
  } catch {
    return []
  }
}
