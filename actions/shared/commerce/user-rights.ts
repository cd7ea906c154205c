import {
  AdminUiPermissionDeniedError,
  getAdminUiPermissionClient,
  getCustomAclResourceId,
} from '@adobe/aio-commerce-lib-admin-ui/api'
import { getMenuAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/menu'
import { AdobeCommerceHttpClient } from '@adobe/aio-commerce-lib-api'
import { APP_ID, MANAGE_ID, MENU_ID } from './app-identity'
import { type CommerceAccess, failureOf } from './client/commerce-client'

/** What a role in Commerce (System, User Roles) may allow: to see the page, and to change something with it. */
export type Right = 'view' | 'manage'

/**
 * `no-roles`: this Commerce has an Admin UI SDK before 4.2, which knows no roles for apps. `unknown`: Commerce did not
 * answer.
 */
export type RightAnswer = 'allowed' | 'denied' | 'not-accepted' | 'no-roles' | 'unknown'

export const RESOURCES: Readonly<Record<Right, string>> = {
  view: getMenuAclResourceId(APP_ID, MENU_ID),
  manage: getCustomAclResourceId(APP_ID, MANAGE_ID),
}

const TIMEOUT_MS = 10_000

/** Whether the bearer of an IMS token has a right in Commerce, as Commerce says now. Source: Admin UI SDK, "Permission checks". */
export async function askRight(
  { baseUrl, flavor }: Pick<CommerceAccess, 'baseUrl' | 'flavor'>,
  token: string,
  right: Right,
): Promise<RightAnswer> {
  const httpClient = new AdobeCommerceHttpClient({
    auth: {
      getAccessToken: async () => token,
      getHeaders: async () => ({ Authorization: `Bearer ${token}` }),
    },
    config: { baseUrl, flavor },
    fetchOptions: { timeout: TIMEOUT_MS, retry: 0 },
  } as unknown as ConstructorParameters<typeof AdobeCommerceHttpClient>[0])
  try {
    // A client of its own for each question: the library keeps answers by resource, whoever asked.
    await getAdminUiPermissionClient({ httpClient, cacheTtlMs: 0 }).require(RESOURCES[right])
    return 'allowed'
  } catch (error) {
    if (error instanceof AdminUiPermissionDeniedError) return 'denied'
    return answerOf(error instanceof Error ? error.cause : undefined)
  }
}

/** A 404 of Commerce itself is a route that it lacks; one of a server in front of it says nothing. */
async function answerOf(cause: unknown): Promise<RightAnswer> {
  const { code, isFromCommerce = false } = await failureOf(cause)
  if (code === 'UNAUTHORISED') return 'not-accepted'
  return code === 'NOT_FOUND' && isFromCommerce ? 'no-roles' : 'unknown'
}
