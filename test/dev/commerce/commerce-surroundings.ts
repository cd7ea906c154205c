import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import type { CommerceOptions } from '../../../dev/commerce/commerce-options'
import { type CommerceStandIn, createCommerceStandIn } from '../../../dev/commerce/commerce-stand-in'

const port = Number(process.env.TEST_PORT_BASE) + 4
export const origin = `http://127.0.0.1:${port}`
export const catalogue = createCatalogue()

export interface CommerceSurroundings {
  readonly commerce: CommerceStandIn
  /** Without an IMS, it accepts the token `good`. */
  start(options?: Partial<CommerceOptions>): Promise<void>
}

/** Commerce on loopback, started by the test and closed after it. */
export function commerceSurroundings(): CommerceSurroundings {
  let commerce: CommerceStandIn
  afterEach(() => commerce.standIn.close())
  return {
    get commerce() {
      return commerce
    },
    start: async (options = {}) => {
      const verifyBearer = async (token: string) => token === 'good'
      commerce = createCommerceStandIn({
        catalogue,
        ...(options.imsKeysUrl ? {} : { verifyBearer }),
        ...options,
      })
      await commerce.standIn.listen(port)
    },
  }
}

interface Body {
  readonly items: Record<string, unknown>[]
  readonly total_count: number
}

interface Reply {
  readonly status: number
  readonly body: Body
}

export async function call(path: string, init: { method?: string; body?: unknown } = {}): Promise<Reply> {
  const response = await fetch(`${origin}/rest/eu_en/V1/${path}`, {
    method: init.method ?? 'GET',
    headers: { authorization: 'Bearer good', 'content-type': 'application/json' },
    ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body }
}

export function criteria(...filters: [field: string, value: string | number, condition?: string][]): string {
  return filters
    .map(([field, value, condition = 'eq'], group) => {
      const at = `searchCriteria[filterGroups][${group}][filters][0]`
      return `${at}[field]=${field}&${at}[value]=${encodeURIComponent(value)}&${at}[conditionType]=${condition}`
    })
    .join('&')
}

export async function exported(sku: string, website = 'eu') {
  const { body } = await call(
    `inventory/export-stock-salable-qty/website/${website}?${criteria(['sku', sku])}`,
  )
  return body.items[0]
}
