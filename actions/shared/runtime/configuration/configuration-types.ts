/** The app's credential in the workspace, as the annotation `include-ims-credentials` hands it in. */
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

/** What it takes to have sellers authorise the app in Seller Central. */
export interface AmazonAuthorisation {
  readonly applicationId: string
  /** Amazon refuses an app in draft without `version=beta`, and a published one with it. */
  readonly isDraft: boolean
  /** Origin of the consent page in place of Seller Central's; loopback only, unset in production. */
  readonly consentOrigin: string | undefined
}

export interface CommerceConfiguration {
  readonly baseUrl: string
  readonly flavor: 'paas' | 'saas'
  /** Of Commerce Admin, with its secret path; undefined: the page links to no product there. */
  readonly adminUrl: string | undefined
  /** OAuth 1.0a integration of a Commerce of the merchant's own; undefined: the IMS token is used. */
  readonly integration:
    | {
        readonly consumerKey: string
        readonly consumerSecret: string
        readonly accessToken: string
        readonly accessTokenSecret: string
      }
    | undefined
}

/** What reaches I/O Events for the app's own registration, journal and events. */
export interface IoEventsConfiguration {
  /** Undefined: the registration is not looked at, and its journal not read. */
  readonly workspace:
    | { readonly consumerId: string; readonly projectId: string; readonly workspaceId: string }
    | undefined
  /** Provider of the app's own events; undefined: it sends none. */
  readonly ownProviderId: string | undefined
  /** In place of Adobe's hosts; loopback only, unset in production. */
  readonly baseUrl: string | undefined
}

/** Where OpenTelemetry's traces and metrics go. */
export interface TelemetryConfiguration {
  /** https, without a query; `/v1/traces` and `/v1/metrics` are put after it. */
  readonly endpoint: string
  /** Sent with every request; may hold the collector's key. */
  readonly headers: Readonly<Record<string, string>>
  /** In place of the endpoint's host, in plain HTTP; loopback only, unset in production. */
  readonly connectTo: { readonly host: string; readonly port: number } | undefined
}

export type AdobeRegion = 'amer' | 'emea' | 'apac' | 'aus'

/** Everything that the actions are configured with. Holds secrets: never log it. */
export interface Configuration {
  /** The merchant's organisation, of the workspace's credential unless a developer named another; only its members may use `admin-api`. */
  readonly imsOrgId: string
  readonly imsCredentials: ImsCredentials
  readonly imsEnvironment: 'prod' | 'stage'
  /** The only IMS clients whose tokens are taken; undefined: any, of a person of the organisation. */
  readonly imsClientIds: readonly string[] | undefined
  /** Loopback only; unset in production. */
  readonly imsBaseUrl: string | undefined
  /** Of aio state and of Database Storage. */
  readonly dataRegion: AdobeRegion
  /** 32 bytes; undefined where the app keeps a key of its own making. */
  readonly encryptionKey: Buffer | undefined
  /** 32 bytes: what it sealed still opens; undefined where the key was never changed. */
  readonly previousEncryptionKey: Buffer | undefined
  /** LWA credentials of the Amazon app; undefined where each account brings its own. */
  readonly amazonApp: AmazonAppCredentials | undefined
  /** Undefined where sellers cannot authorise the app in Seller Central. */
  readonly amazonAuthorisation: AmazonAuthorisation | undefined
  /** The static page that Amazon sends the seller back to; undefined: that of this deployment. */
  readonly amazonRedirectUri: string | undefined
  readonly amazonConnectTo: string | undefined
  readonly commerce: CommerceConfiguration
  readonly ioEvents: IoEventsConfiguration
  /** In place of every webhook; loopback only, unset in production. */
  readonly alertConnectTo: { readonly host: string; readonly port: number } | undefined
  /** Undefined: nothing is measured for others, and OpenTelemetry is not even loaded. */
  readonly telemetry: TelemetryConfiguration | undefined
}
