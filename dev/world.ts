/**
 * Who and what exists in the world on loopback. Every identifier and secret here belongs to the stand-ins alone
 * and opens nothing outside this machine.
 */

/** Ports, moved together by `PORT_BASE` (9100 unless set). */
export interface Ports {
  readonly admin: number
  readonly runtime: number
  readonly state: number
  readonly amazon: number
  readonly commerce: number
  readonly ims: number
  readonly database: number
  readonly alerts: number
  readonly collector: number
  readonly files: number
}

export function portsFrom(base: number): Ports {
  return {
    admin: base,
    runtime: base + 1,
    state: base + 2,
    amazon: base + 3,
    commerce: base + 4,
    ims: base + 5,
    database: base + 6,
    alerts: base + 7,
    collector: base + 8,
    files: base + 9,
  }
}

export function loopback(port: number): string {
  return `http://127.0.0.1:${port}`
}

export const runtime = {
  namespace: '41230-amazonstock-stage',
  auth: '5a2cbf1e-7a90-4d36-8e0d-b3b2d5a4c7f1:loopback-runtime-key',
  databaseRegion: 'emea',
} as const

export const ims = {
  orgId: '8F99160E571FC0427F000101@AdobeOrg',
  otherOrgId: '0B1E2D3C4F5A69780A495C10@AdobeOrg',
  /** OAuth server-to-server credential of the app's workspace. */
  clientId: 'loopback3f1c4d7e9a2b4c6d8e0f',
  clientSecret: 'p8e-loopback-client-secret',
  technicalAccountId: '6A21160E571FC0427F000101@techacct.adobe.com',
  technicalAccountEmail: 'a6c1d2e3-f405-4617-8293-a4b5c6d7e8f9@techacct.adobe.com',
  scopes: [
    'openid',
    'AdobeID',
    'adobeio_api',
    'adobeio.abdata.read',
    'adobeio.abdata.write',
    'commerce.accs',
  ],
  /** The client of the browser session in Commerce Admin. */
  adminClientId: 'exc_app',
  users: {
    channelManager: { userId: '1C0A2B3C4D5E6F70@AdobeID', email: 'channel.manager@merchant.example' },
    /** May look at the page of the app and change nothing. */
    viewer: { userId: '2D1B3C4D5E6F7081@AdobeID', email: 'viewer@merchant.example' },
    /** Has no right to the app. */
    packer: { userId: '3E2C4D5E6F708192@AdobeID', email: 'packer@merchant.example' },
    outsider: { userId: '9F8E7D6C5B4A3921@AdobeID', email: 'outsider@elsewhere.example' },
  },
} as const

export const commerce = {
  integration: {
    consumerKey: 'loopbackconsumerkey0000000000001',
    consumerSecret: 'loopbackconsumersecret0000000001',
    accessToken: 'loopbackaccesstoken0000000000001',
    accessTokenSecret: 'loopbackaccesstokensecret000001',
  },
  /** I/O Events provider that the Commerce instance publishes through. */
  eventProviderId: 'fb58963f-d2e7-4ab4-83da-b6ff15b8ebc0',
} as const

/** The app's project in Adobe Developer Console. */
/** The same at every start: I/O Events and Commerce each keep their part, and only once something changed it. */
export const installation = {
  providerId: '0c8a5c5e-6f0d-4b0a-9a35-3d0f6b5c7e21',
  registrationId: '7d1f3f9a-2f5c-4f6b-8a53-94be1a6f0c42',
  commerceProviderId: 'b5f0e9a4-8c11-4f5d-b0c8-5f8d2e7a9163',
  extensionId: '3e9b7c60-41d8-4a97-8f6e-c2a1d5b80f74',
} as const

export const developerConsole = {
  consumerId: '105979',
  projectId: '4566206088344712345',
  workspaceId: '4566206088344754321',
  orgName: 'Loopback Merchant',
  projectName: 'amazonstock',
  projectTitle: 'Amazon Stock',
  workspaceName: 'Stage',
  workspaceTitle: 'Stage',
} as const

/** The merchant's LWA application and its Amazon seller accounts. */
export const amazon = {
  lwa: {
    clientId: 'amzn1.application-oa2-client.10b1c2d3e4f5061728394a5b6c7d8e9f',
    clientSecret: 'amzn1.oa2-cs.v1.loopbackloopbackloopbackloopbackloopbackloopback',
  },
  /** The merchant's app as it is registered at Amazon; its redirect URI moves with the ports. */
  application: {
    id: 'amzn1.sp.solution.7d0f1c2b-3a49-4e58-8f67-76a5b4c3d2e1',
    redirectPath: '/amazon-callback.html',
  },
  accounts: {
    europe: {
      sellerId: 'A2EUROPESELLER1',
      region: 'eu',
      refreshToken: 'Atzr|loopback-europe',
      marketplaceIds: ['A1PA6795UKMFR9', 'A1805IZSGTT6HS'],
      /** Once took part in amazon.pl. */
      leftMarketplaceIds: ['A1C3SOZRARQ6R3'],
      /** Takes part in amazon.it, where Amazon has suspended its listings. */
      suspendedMarketplaceIds: ['APJ6JRA9NG5V4'],
    },
    outlet: {
      sellerId: 'A3OUTLETSELLER2',
      region: 'eu',
      refreshToken: 'Atzr|loopback-outlet',
      marketplaceIds: ['A1PA6795UKMFR9'],
    },
    america: {
      sellerId: 'A1AMERICASELLR3',
      region: 'na',
      refreshToken: 'Atzr|loopback-america',
      marketplaceIds: ['ATVPDKIKX0DER'],
    },
    japan: {
      sellerId: 'A4JAPANSELLER44',
      region: 'fe',
      refreshToken: 'Atzr|loopback-japan',
      marketplaceIds: ['A1VC38T7YXB528', 'A39IBJ37TRP1C6'],
    },
  },
} as const

/**
 * Commerce websites: `eu` sells from the stock Europe (2; sources rotterdam and berlin), `us` from the stock United
 * States (3; source newark), `base` from the Default Stock (1; source default).
 */
export const websites = {
  eu: { websiteId: 2, stockId: 2, storeViewCode: 'eu_en' },
  us: { websiteId: 3, stockId: 3, storeViewCode: 'us_en' },
  base: { websiteId: 1, stockId: 1, storeViewCode: 'default' },
} as const

/** The three Amazon stores that `npm start` connects through `admin-api`, oldest first. */
export const amazonStores = [
  { name: 'Amazon.de', account: 'europe', marketplaceId: 'A1PA6795UKMFR9', websiteCode: 'eu' },
  { name: 'Amazon.com', account: 'america', marketplaceId: 'ATVPDKIKX0DER', websiteCode: 'us' },
  { name: 'Amazon.de Outlet', account: 'outlet', marketplaceId: 'A1PA6795UKMFR9', websiteCode: 'eu' },
] as const

/** Where Amazon sends a seller back to after the consent, given the port of the page. */
export function redirectUri(runtimePort: number): string {
  return `${loopback(runtimePort)}${amazon.application.redirectPath}`
}
