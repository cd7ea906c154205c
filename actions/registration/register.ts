import { APP_ID, MENU_ID } from '../shared/commerce/app-identity'
import { type ActionParams, type ActionResult, JSON_HEADERS } from '../shared/runtime/action'
import { verifyCaller } from '../shared/runtime/caller/verify-caller'
import { parseCallerConfiguration } from '../shared/runtime/configuration/configuration'
import { parseWebRequest, tooLarge } from '../shared/runtime/web-request'

const SECTION_ID = `${APP_ID}::apps`

/** Menu and page of Commerce Admin in the format of Admin UI SDK v1. v2 declares the same entry with the same id. */
const REGISTRATION = {
  menuItems: [
    {
      id: MENU_ID,
      title: 'Amazon Stock / Quantity',
      parent: SECTION_ID,
      sortOrder: 1,
      // The page opens Amazon's consent window, saves files, and asks about unsaved changes.
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
