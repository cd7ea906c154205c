import * as world from '../dev/world'

const ports = world.portsFrom(Number(process.env.TEST_PORT_BASE))

/** Default inputs of the actions, as `ext.config.yaml` names them, for the servers on loopback. */
export function actionInputs(): Readonly<Record<string, unknown>> {
  const { integration } = world.commerce
  return {
    LOG_LEVEL: 'error',
    IMS_BASE_URL: world.loopback(ports.ims),
    AMAZON_CONNECT_TO: `127.0.0.1:${ports.amazon}`,
    DATA_REGION: 'emea',
    IMS_ORG_ID: world.ims.orgId,
    IO_EVENTS_BASE_URL: world.loopback(ports.runtime),
    ALERT_CONNECT_TO: `127.0.0.1:${ports.alerts}`,
    TELEMETRY_CONNECT_TO: `127.0.0.1:${ports.collector}`,
    IO_CONSUMER_ID: world.developerConsole.consumerId,
    IO_PROJECT_ID: world.developerConsole.projectId,
    IO_WORKSPACE_ID: world.developerConsole.workspaceId,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    AMAZON_APPLICATION_ID: world.amazon.application.id,
    AMAZON_REDIRECT_URI: world.redirectUri(ports.runtime),
    AMAZON_CONSENT_HOST: `127.0.0.1:${ports.amazon}`,
    AMAZON_LWA_CLIENT_ID: world.amazon.lwa.clientId,
    AMAZON_LWA_CLIENT_SECRET: world.amazon.lwa.clientSecret,
    AIO_COMMERCE_API_BASE_URL: world.loopback(ports.commerce),
    AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_KEY: integration.consumerKey,
    AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_SECRET: integration.consumerSecret,
    AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN: integration.accessToken,
    AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN_SECRET: integration.accessTokenSecret,
    __ims_oauth_s2s: {
      client_id: world.ims.clientId,
      client_secret: world.ims.clientSecret,
      org_id: world.ims.orgId,
      scopes: [...world.ims.scopes],
    },
    __ims_env: 'prod',
  }
}
