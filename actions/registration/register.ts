import { APP_ID, MENU_ID } from '../shared/commerce/app-identity'
import { type ActionParams, type ActionResult, JSON_HEADERS } from '../shared/runtime/action'
import { verifyCaller } from '../shared/runtime/caller/verify-caller'
import { parseCallerConfiguration } from '../shared/runtime/configuration/configuration'
import { parseWebRequest, tooLarge } from '../shared/runtime/web-request'

const SECTION_ID = `${APP_ID}::apps`

/** Menu and page of Commerce Admin, as Admin UI SDK v1 asks for them. v2 declares the same entry, by the same id. */
const REGISTRATION = {
  menuItems: [
    {
      id: MENU_ID,
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
