import { APP_ID, MANAGE_ID, MENU_ID } from './actions/shared/commerce/app-identity'
import {
  EVENT_SUBSCRIPTIONS,
  PROVIDER_KEY,
  STOCK_EVENTS_ACTION,
} from './actions/shared/commerce/events/event-subscriptions'

/** Opens the page for the products that are selected in the grid; it asks before anything is changed. */
function massAction(purpose: string, label: string, description: string) {
  return {
    id: `amazon_${purpose}`,
    label,
    description,
    type: 'view' as const,
    path: `#/chosen-products/${purpose}`,
    title: 'Amazon Stock / Quantity',
    selectionLimit: 100,
    sandboxPermissions: ['allow-popups', 'allow-downloads', 'allow-modals'],
    aclProtected: true,
  }
}

/** What App Management and Admin UI SDK v2 read of the app, served by the action `app-config`. */
export default {
  metadata: {
    id: APP_ID,
    displayName: 'Amazon Stock / Quantity',
    description: 'Keeps the quantity of every Amazon listing in step with Adobe Commerce stock.',
    version: '0.2.0',
    upgradeMode: 'auto',
  },
  eventing: {
    commerce: [
      {
        provider: {
          key: PROVIDER_KEY,
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
  installation: {
    messages: {
      preInstallation:
        'The installation sets up the app and brings the changes of stock, products and orders to it. It publishes nothing: Amazon keeps showing what it shows until you press Start publishing.',
      postInstallation:
        'Open Stores › Amazon Stock / Quantity, connect a store, save its three settings and press Start publishing.',
    },
    customInstallationSteps: [
      {
        name: 'Prepare the app',
        description:
          'Asks Adobe for the database of the app, and remembers where the app is installed. Uninstalling stops all publishing.',
        script: './actions/app-management/installation-step.ts',
      },
    ],
  },
  adminUi: {
    // In System, User Roles: who may change something. Who may look is a matter of the menu.
    acl: [{ id: MANAGE_ID, label: 'Change Amazon quantities and settings' }],
    menu: {
      id: MENU_ID,
      label: 'Amazon Stock / Quantity',
      description: 'What each Amazon listing shows, and why.',
      pageTitle: 'Amazon Stock / Quantity',
      parentMenu: 'stores',
      // A window for the seller's consent, files, and the question before unsaved changes are left.
      sandboxPermissions: ['allow-popups', 'allow-downloads', 'allow-modals'],
      aclProtected: true,
    },
    product: {
      massActions: [
        massAction(
          'why',
          'Amazon: why this quantity',
          'What Amazon shows of the selected products, and why.',
        ),
        massAction('override', 'Amazon: override', 'Other settings for the selected products alone.'),
        massAction(
          'exclude',
          'Amazon: exclude',
          'Amazon keeps what it shows of the selected products; nothing is sent.',
        ),
        massAction('republish', 'Amazon: republish', 'Sends the quantities of the selected products again.'),
      ],
      gridColumns: {
        label: 'Amazon Stock / Quantity',
        description: 'What the Amazon listings of each product show.',
        runtimeAction: 'amazon-stock-grid/product-grid',
        columns: [
          {
            id: 'amazon_quantity',
            label: 'Amazon quantity',
            type: 'string',
            align: 'left',
            aclProtected: true,
          },
          { id: 'amazon_status', label: 'Amazon status', type: 'string', align: 'left', aclProtected: true },
        ],
      },
    },
  },
}
