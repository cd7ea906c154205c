import type { InstallationTarget } from './app-management'

export interface AdminOptions {
  /** Base URLs without a trailing slash, such as `http://127.0.0.1:9101`. */
  readonly runtimeUrl: string
  readonly imsUrl: string
  readonly commerceUrl: string
  readonly amazonUrl: string
  /** The Commerce and workspace that an app is installed for. */
  readonly target: InstallationTarget
  /** The Runtime namespace of the app. */
  readonly namespace: string
  /** Where to store which apps are associated. Omitted: in memory only. */
  readonly folder?: string
}
