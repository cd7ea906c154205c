import type { RouteContext } from '../http/route'

/** Where Amazon sends the seller back to: the page of this deployment, unless a developer set another. */
export function redirectUri({
  configuration,
  activation,
}: Pick<RouteContext, 'configuration' | 'activation'>): string {
  return (
    configuration.amazonRedirectUri ??
    `https://${activation.namespace}.adobeio-static.net/amazon-callback.html`
  )
}
