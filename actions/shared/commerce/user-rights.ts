import {
  AdminUiPermissionDeniedError,
  getAdminUiPermissionClient,
  getCustomAclResourceId,
} from '@adobe/aio-commerce-lib-admin-ui/api'
import { getMenuAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/menu'
import { seconds } from '../time'
import { APP_ID, MANAGE_ID, MENU_ID } from './app-identity'
import { type CommerceAccess, failureFromError } from './client/commerce-client'
import { bearerAuth, createCommerceHttp } from './client/commerce-http'

/** What a role in Commerce (*System, User Roles*) can allow: to see the page, and to make changes with it. */
export type Right = 'view' | 'manage'

/**
 * `no-roles`: the Admin UI SDK of this Commerce is older than 4.2 and has no roles for apps. `unknown`: Commerce did
 * not answer.
 */
export type RightAnswer = 'allowed' | 'denied' | 'not-accepted' | 'no-roles' | 'unknown'

export const RESOURCES: Readonly<Record<Right, string>> = {
  view: getMenuAclResourceId(APP_ID, MENU_ID),
  manage: getCustomAclResourceId(APP_ID, MANAGE_ID),
}

const TIMEOUT_MS = seconds(10)

/** Asks Commerce whether the owner of an IMS token has a right. Source: Admin UI SDK, "Permission checks". */
export async function askRight(
  { baseUrl, flavor }: Pick<CommerceAccess, 'baseUrl' | 'flavor'>,
  token: string,
  right: Right,
): Promise<RightAnswer> {
  const httpClient = createCommerceHttp({ baseUrl, flavor, auth: bearerAuth(token), timeoutMs: TIMEOUT_MS })
  try {
    // A new client for each question: the library caches answers by resource, whoever asked.
    await getAdminUiPermissionClient({ httpClient, cacheTtlMs: 0 }).require(RESOURCES[right])
    return 'allowed'
  } catch (error) {
    if (error instanceof AdminUiPermissionDeniedError) return 'denied'
    return answerOf(error instanceof Error ? error.cause : undefined)
  }
}

/** A 404 of Commerce itself means that the route is missing. A 404 of a server in front of it means nothing. */
async function answerOf(cause: unknown): Promise<RightAnswer> {
  const { code, isFromCommerce = false } = await failureFromError(cause)
  if (code === 'UNAUTHORISED') return 'not-accepted'
  return code === 'NOT_FOUND' && isFromCommerce ? 'no-roles' : 'unknown'
}
