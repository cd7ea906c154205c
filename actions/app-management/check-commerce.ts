/** The Commerce that the app is to be installed for, as App Management names it. */
interface NamedCommerce {
  readonly baseUrl: string
  readonly env: 'paas' | 'saas'
  /** `Bearer …` of the user who installs. */
  readonly authorization: string
}

const TIMEOUT_MS = 20_000

/**
 * Why nothing can be installed for this Commerce, in words of what to do; null where nothing is known against it. Adobe's
 * installation would fail half-way then, and say no more than a status.
 */
export async function commerceProblem({
  baseUrl,
  env,
  authorization,
}: NamedCommerce): Promise<string | null> {
  const { host } = new URL(baseUrl)
  const root = baseUrl.replace(/\/+$/, '')
  const url = `${root}${env === 'saas' ? '' : '/rest/all'}/V1/eventing/getEventSubscriptions`
  const answer = await fetch(url, {
    headers: { authorization, ...(env === 'saas' ? { store: 'all' } : {}) },
    // Whoever is elsewhere does not get the token.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null)
  if (answer === null)
    return `Commerce at ${host} does not answer. It has to be reachable from the internet at this address. Then try again.`
  await answer.body?.cancel()
  if (answer.status >= 300 && answer.status < 400)
    return `Commerce at ${host} redirects to another address. Associate the app with the address that Commerce itself uses. Then try again.`
  if (answer.status === 401 || answer.status === 403)
    return `Commerce at ${host} does not let you set up events. Your role needs Adobe I/O Events and Admin UI SDK (System, User Roles), and Commerce must take no password of its own in front. Then try again.`
  if (answer.status === 404)
    return `Commerce at ${host} has no Adobe I/O Events. Before 2.4.6 the package magento/commerce-eventing has to be installed. Then try again.`
  return null
}
