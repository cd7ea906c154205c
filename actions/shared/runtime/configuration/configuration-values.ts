/**
 * Who sets a value: the merchant at the installation, a developer who overrides a default, the deployment, the user of
 * a project command, or only the loopback environment.
 */
export type EnteredBy = 'merchant' | 'developer' | 'workspace' | 'command' | 'loopback'

export interface ConfigurationValue {
  readonly name: string
  readonly by: EnteredBy
  /** The app does not work without it. */
  readonly isRequired?: true
  /** Never shown, not even in part. */
  readonly isSecret?: true
}

/**
 * Every configuration value of the actions and commands. `ext.config.yaml`, the `configSchema` of `app.config.yaml`,
 * `docs/env.dist` and the table in `docs/install.md` list the same values; a test keeps them equal.
 */
export const CONFIGURATION_VALUES: readonly ConfigurationValue[] = [
  { name: 'DATA_REGION', by: 'merchant' },
  { name: 'IMS_ORG_ID', by: 'developer' },
  { name: 'IMS_CLIENT_IDS', by: 'developer' },
  { name: 'IMS_OAUTH_S2S_CLIENT_ID', by: 'workspace', isRequired: true },
  { name: 'IMS_OAUTH_S2S_CLIENT_SECRET', by: 'workspace', isRequired: true, isSecret: true },
  { name: 'IMS_OAUTH_S2S_ORG_ID', by: 'workspace', isRequired: true },
  { name: 'IMS_OAUTH_S2S_SCOPES', by: 'workspace', isRequired: true },
  { name: 'ENCRYPTION_KEY', by: 'merchant', isSecret: true },
  { name: 'ENCRYPTION_KEY_PREVIOUS', by: 'merchant', isSecret: true },
  { name: 'AIO_COMMERCE_API_BASE_URL', by: 'developer', isRequired: true },
  { name: 'AIO_COMMERCE_API_FLAVOR', by: 'developer' },
  { name: 'COMMERCE_ADMIN_URL', by: 'merchant' },
  { name: 'AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_KEY', by: 'merchant', isSecret: true },
  { name: 'AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_SECRET', by: 'merchant', isSecret: true },
  { name: 'AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN', by: 'merchant', isSecret: true },
  { name: 'AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN_SECRET', by: 'merchant', isSecret: true },
  { name: 'AMAZON_LWA_CLIENT_ID', by: 'merchant' },
  { name: 'AMAZON_LWA_CLIENT_SECRET', by: 'merchant', isSecret: true },
  { name: 'AMAZON_APPLICATION_ID', by: 'merchant' },
  { name: 'AMAZON_REDIRECT_URI', by: 'developer' },
  { name: 'AMAZON_APP_IS_DRAFT', by: 'merchant' },
  { name: 'IO_CONSUMER_ID', by: 'developer' },
  { name: 'IO_PROJECT_ID', by: 'developer' },
  { name: 'IO_WORKSPACE_ID', by: 'developer' },
  { name: 'OWN_EVENTS_PROVIDER_ID', by: 'merchant' },
  { name: 'LOG_LEVEL', by: 'merchant' },
  { name: 'TELEMETRY_OTLP_ENDPOINT', by: 'merchant' },
  { name: 'TELEMETRY_OTLP_HEADERS', by: 'merchant', isSecret: true },
  { name: 'IO_WORKSPACE_FILE', by: 'command' },
  { name: 'COMMERCE_EVENT_PROVIDER_ID', by: 'command' },
  { name: 'COMMERCE_EVENTS_MERCHANT_ID', by: 'command' },
  { name: 'COMMERCE_EVENTS_ENVIRONMENT_ID', by: 'command' },
  { name: 'IO_EVENTS_BASE_URL', by: 'loopback' },
  { name: 'ALERT_CONNECT_TO', by: 'loopback' },
  { name: 'TELEMETRY_CONNECT_TO', by: 'loopback' },
  { name: 'IMS_BASE_URL', by: 'loopback' },
  { name: 'AMAZON_CONNECT_TO', by: 'loopback' },
  { name: 'AMAZON_CONSENT_HOST', by: 'loopback' },
]
