import type { RouteWorld } from '../http/route'

/** Where Amazon sends a seller back to: the page of this deployment, unless a developer set another. */
export function redirectUriOf({
  configuration,
  context,
}: Pick<RouteWorld, 'configuration' | 'context'>): string {
  return (
    configuration.amazonRedirectUri ?? `https://${context.namespace}.adobeio-static.net/amazon-callback.html`
  )
}
