/** The app's credential in the workspace, as the annotation `include-ims-credentials` passes it. */
export interface ImsCredentials {
  readonly client_id: string
  readonly client_secret: string
  readonly org_id: string
  readonly scopes: readonly string[]
}

export interface AmazonAppCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** What sellers need to authorize the app in Seller Central. */
export interface AmazonAuthorisation {
  readonly applicationId: string
  /** Amazon refuses a draft app without `version=beta`, and a published one with it. */
  readonly isDraft: boolean
  /** Replaces the origin of Seller Central's consent page; loopback only, unset in production. */
  readonly consentOrigin: string | undefined
}

export interface CommerceConfiguration {
  readonly baseUrl: string
  readonly flavor: 'paas' | 'saas'
  /** Base URL of Commerce Admin, including its secret path. Undefined: the page does not link to products there. */
  readonly adminUrl: string | undefined
  /** OAuth 1.0a integration of a self-hosted Commerce. Undefined: the IMS token is used. */
  readonly integration:
    | {
        readonly consumerKey: string
        readonly consumerSecret: string
        readonly accessToken: string
        readonly accessTokenSecret: string
      }
    | undefined
}

/** Access to I/O Events for the app's own registration, journal and events. */
export interface IoEventsConfiguration {
  /** Undefined: the registration is not checked and its journal not read. */
  readonly workspace:
    | { readonly consumerId: string; readonly projectId: string; readonly workspaceId: string }
    | undefined
  /** Provider of the app's own events. Undefined: the app sends none. */
  readonly ownProviderId: string | undefined
  /** Replaces Adobe's hosts; loopback only, unset in production. */
  readonly baseUrl: string | undefined
}

/** Where OpenTelemetry traces and metrics are sent. */
export interface TelemetryConfiguration {
  /** https, without a query. `/v1/traces` and `/v1/metrics` are appended. */
  readonly endpoint: string
  /** Sent with every request; may contain the collector's key. */
  readonly headers: Readonly<Record<string, string>>
  /** Replaces the endpoint's host, in plain HTTP; loopback only, unset in production. */
  readonly connectTo: { readonly host: string; readonly port: number } | undefined
}

export type AdobeRegion = 'amer' | 'emea' | 'apac' | 'aus'

/** The configuration of all actions. Contains secrets; never log it. */
export interface Configuration {
  /**
   * The merchant's organization, from the workspace's credential unless a developer set another. Only its members may
   * use `admin-api`.
   */
  readonly imsOrgId: string
  readonly imsCredentials: ImsCredentials
  readonly imsEnvironment: 'prod' | 'stage'
  /** The IMS clients whose tokens are accepted. Undefined: any client, for a person of the organization. */
  readonly imsClientIds: readonly string[] | undefined
  /** Loopback only; unset in production. */
  readonly imsBaseUrl: string | undefined
  /** Region of aio state and of Database Storage. */
  readonly dataRegion: AdobeRegion
  /** 32 bytes. Undefined: the app uses a key that it generated. */
  readonly encryptionKey: Buffer | undefined
  /** 32 bytes. Opens what was sealed before the key changed; undefined if it never did. */
  readonly previousEncryptionKey: Buffer | undefined
  /** LWA credentials of the Amazon app. Undefined: each account has its own. */
  readonly amazonApp: AmazonAppCredentials | undefined
  /** Undefined: sellers cannot authorize the app in Seller Central. */
  readonly amazonAuthorisation: AmazonAuthorisation | undefined
  /** The page to which Amazon sends the seller back. Undefined: the page of this deployment. */
  readonly amazonRedirectUri: string | undefined
  readonly amazonConnectTo: string | undefined
  readonly commerce: CommerceConfiguration
  readonly ioEvents: IoEventsConfiguration
  /** Replaces every webhook; loopback only, unset in production. */
  readonly alertConnectTo: { readonly host: string; readonly port: number } | undefined
  /** Undefined: telemetry is off, and OpenTelemetry is not loaded. */
  readonly telemetry: TelemetryConfiguration | undefined
}
