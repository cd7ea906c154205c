/** The app's names in Commerce Admin. User roles derive the ids of its resources from them. */

/** The id under which the page registers; Commerce puts it before the names of events. */
export const APP_ID = 'amazonStockQuantity'
export const MENU_ID = 'amazonStockQuantity::stores'
/** The resource that lets a role make changes. */
export const MANAGE_ID = 'manage'
