import type { AdminOptions } from './admin-options'

/** Whether the role of a user allows a resource, as Commerce answers it. */
export async function isAllowed(
  { commerceUrl }: Pick<AdminOptions, 'commerceUrl'>,
  imsToken: string,
  resource: string,
): Promise<boolean> {
  const answer = await fetch(`${commerceUrl}/rest/V1/adminuisdk/permission/check`, {
    method: 'POST',
    headers: { authorization: `Bearer ${imsToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ resource }),
  })
  return answer.ok && ((await answer.json()) as { readonly allowed: boolean }).allowed
}

/** Which generation of the Admin UI SDK this Commerce has: the first knows no App Management, no roles and no columns. */
export async function generationOf({ commerceUrl }: Pick<AdminOptions, 'commerceUrl'>): Promise<'v1' | 'v2'> {
  const answer = await fetch(`${commerceUrl}/__behaviour`)
  return ((await answer.json()) as { readonly adminUiSdk: 'v1' | 'v2' }).adminUiSdk
}
