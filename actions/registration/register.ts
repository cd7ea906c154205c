import { type ActionParams, type ActionResult, JSON_HEADERS } from '../shared/runtime/action'
import { parseCallerConfiguration } from '../shared/runtime/configuration'
import { verifyCaller } from '../shared/runtime/verify-caller'
import { parseWebRequest, tooLarge } from '../shared/runtime/web-request'

/** The page registers under the same id; the Admin UI SDK allows letters, digits, `/`, `:` and `_`. */
const EXTENSION_ID = 'amazonStockQuantity'
const SECTION_ID = `${EXTENSION_ID}::apps`

/** Menu and page of Commerce Admin, as Admin UI SDK v1 asks for them. */
const REGISTRATION = {
  menuItems: [
    {
      id: `${EXTENSION_ID}::stores`,
      title: 'Amazon Stock / Quantity',
      parent: SECTION_ID,
      sortOrder: 1,
      // Amazon asks for the seller's consent in a window of its own; files are saved; unsaved changes are asked about.
      sandbox: 'allow-popups allow-downloads allow-modals',
    },
    { id: SECTION_ID, title: 'Amazon', isSection: true, sortOrder: 100 },
  ],
  page: { title: 'Amazon Stock / Quantity' },
}

export async function register(params: ActionParams): Promise<ActionResult> {
  const status = tooLarge(params)
  if (status !== null) return { statusCode: status }
  const verdict = await verifyCaller(parseWebRequest(params).headers, parseCallerConfiguration(params))
  if (verdict.kind === 'refused') {
    const { status, code, message } = verdict
    return { statusCode: status, headers: JSON_HEADERS, body: { error: { code, message } } }
  }
  return { statusCode: 200, headers: JSON_HEADERS, body: { registration: REGISTRATION } }
}
