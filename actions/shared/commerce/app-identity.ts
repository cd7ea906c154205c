/** What the app is called in Commerce Admin: User Roles build the ids of its resources from these. */

/** The page registers under it; Commerce puts it before the names of the events. */
export const APP_ID = 'amazonStockQuantity'
export const MENU_ID = 'amazonStockQuantity::stores'
/** The resource that lets a role change anything. */
export const MANAGE_ID = 'manage'
