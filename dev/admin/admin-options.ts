import type { InstallationTarget } from './app-management'

export interface AdminOptions {
  /** Base URLs without a slash at the end, such as `http://127.0.0.1:9101`. */
  readonly runtimeUrl: string
  readonly imsUrl: string
  readonly commerceUrl: string
  readonly amazonUrl: string
  /** What an app is installed for. */
  readonly target: InstallationTarget
  /** The Runtime namespace of the app. */
  readonly namespace: string
  /** Where it is kept which apps are associated; nowhere when left out. */
  readonly folder?: string
}
