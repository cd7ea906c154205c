import type { AdminOptions } from './admin-options'

/** Whether a user's role allows a resource, as Commerce answers. */
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

/** The generation of the Admin UI SDK of this Commerce. The first has no App Management, no roles and no columns. */
export async function generationOf({ commerceUrl }: Pick<AdminOptions, 'commerceUrl'>): Promise<'v1' | 'v2'> {
  const answer = await fetch(`${commerceUrl}/__behaviour`)
  return ((await answer.json()) as { readonly adminUiSdk: 'v1' | 'v2' }).adminUiSdk
}
