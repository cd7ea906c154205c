import appManagement from '../app.commerce.config'
import type { Extensibility } from './commerce/extensibility'
import type { ManagedEvents } from './io-events/management'
import { developerConsole, ims, installation, runtime } from './world'

/**
 * What an installation from App Management leaves in I/O Events and Commerce, for tests that begin with an installed
 * app. A test that really installs the app keeps this true.
 */
export function installedApp(): { readonly ioEvents: ManagedEvents; readonly extensibility: Extensibility } {
  const { metadata, eventing } = appManagement
  const [{ provider, events } = never()] = eventing.commerce
  const { providerId, registrationId, commerceProviderId, extensionId } = installation
  const instanceId = `${metadata.id}-${provider.key}-${developerConsole.workspaceId}`.toLowerCase()
  const named = events.map((event) => ({ ...event, ownName: `${metadata.id}.${event.name}`.toLowerCase() }))
  const codeOf = (ownName: string) => `com.adobe.commerce.${ownName}`
  return {
    ioEvents: {
      providers: [
        {
          id: providerId,
          label: provider.label,
          description: provider.description,
          instance_id: instanceId,
          provider_metadata: 'dx_commerce_events',
          events: named.map(({ ownName, label, description }) => ({
            event_code: codeOf(ownName),
            label,
            description,
          })),
        },
      ],
      registrations: [
        {
          registration_id: registrationId,
          name: `Commerce Event Registration: ${provider.label}`,
          description: provider.description,
          client_id: ims.clientId,
          delivery_type: 'webhook',
          runtime_action: events[0]?.runtimeActions[0],
          events_of_interest: named.map(({ ownName }) => ({
            provider_id: providerId,
            event_code: codeOf(ownName),
          })),
          enabled: true,
          webhook_status: 'verified',
        },
      ],
    },
    extensibility: {
      eventing: {
        subscriptions: named.map(({ ownName, name, fields, priority }) => ({
          name: ownName,
          parent: name,
          fields,
          priority,
          provider_id: providerId,
        })),
        providers: [
          { id: commerceProviderId, provider_id: providerId, instance_id: instanceId, label: provider.label },
        ],
        configuration: { enabled: true },
        hasProviders: true,
      },
      adminUiSdk: {
        isEnabled: true,
        extensions: [
          {
            id: extensionId,
            name: runtime.namespace,
            title: developerConsole.projectTitle,
            workspace: developerConsole.workspaceName,
          },
        ],
      },
    },
  }
}

/** The initial state of a Commerce and a workspace without the app. */
export function withoutApp(): ReturnType<typeof installedApp> {
  return {
    ioEvents: { providers: [], registrations: [] },
    extensibility: {
      eventing: { subscriptions: [], providers: [], configuration: {}, hasProviders: true },
      adminUiSdk: { isEnabled: false, extensions: [] },
    },
  }
}

function never(): never {
  throw new Error('app.commerce.config.ts declares no events of Commerce')
}
