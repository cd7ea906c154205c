import { failureFromError } from '../shared/commerce/client/commerce-client'
import { bearerAuth, createCommerceHttp } from '../shared/commerce/client/commerce-http'
import { seconds } from '../shared/time'

/** The Commerce for which the app is to be installed, as App Management names it. */
interface NamedCommerce {
  readonly baseUrl: string
  readonly env: 'paas' | 'saas'
  /** `Bearer …` of the user who installs. */
  readonly authorization: string
}

const TIMEOUT_MS = seconds(20)

/**
 * Says why the app cannot be installed for this Commerce, and what to do; null if no reason is known. Without this check,
 * Adobe's installation would fail halfway and report no more than a status.
 */
export async function commerceProblem({
  baseUrl,
  env,
  authorization,
}: NamedCommerce): Promise<string | null> {
  const { host } = new URL(baseUrl)
  const commerce = createCommerceHttp({
    baseUrl,
    flavor: env,
    auth: bearerAuth(authorization.replace(/^Bearer /i, '')),
    timeoutMs: TIMEOUT_MS,
    redirect: 'manual',
  })
  const status = await commerce.get('eventing/getEventSubscriptions').then(
    async (answer) => {
      await answer.body?.cancel()
      return answer.status
    },
    async (error) => (await failureFromError(error)).status,
  )
  if (status === null)
    return `Commerce at ${host} does not answer. It has to be reachable from the internet at this address. Then try again.`
  if (status >= 300 && status < 400)
    return `Commerce at ${host} redirects to another address. Associate the app with the address that Commerce itself uses. Then try again.`
  if (status === 401 || status === 403)
    return `Commerce at ${host} does not let you set up events. Your role needs Adobe I/O Events and Admin UI SDK (System, User Roles), and Commerce must not be behind a password of its own. Then try again.`
  if (status === 404)
    return `Commerce at ${host} has no Adobe I/O Events. Before 2.4.6 the package magento/commerce-eventing has to be installed. Then try again.`
  return null
}
