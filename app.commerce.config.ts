import { EVENT_SUBSCRIPTIONS, STOCK_EVENTS_ACTION } from './actions/shared/commerce/event-subscriptions'

/**
 * What App Management reads to create provider, registration and Commerce subscriptions when an app is installed from
 * Commerce Admin. The actions that would serve it are not deployed: `npm run onboard` makes all of that instead.
 */
export default {
  metadata: {
    id: 'amazon-stock-quantity',
    displayName: 'Amazon Stock / Quantity',
    description: 'Keeps the quantity of every Amazon listing in step with Adobe Commerce stock.',
    version: '0.1.0',
  },
  eventing: {
    commerce: [
      {
        provider: {
          key: 'amazon-stock-quantity',
          label: 'Amazon Stock / Quantity',
          description: 'Changes in Commerce that may change what Amazon is to show.',
        },
        events: EVENT_SUBSCRIPTIONS.map(({ name, label, description, fields }) => ({
          name,
          label,
          description,
          fields: fields.map((field) => ({ name: field })),
          priority: true,
          runtimeActions: [STOCK_EVENTS_ACTION],
        })),
      },
    ],
  },
}
