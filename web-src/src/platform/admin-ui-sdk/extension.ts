/**
 * The extension's id in the Admin UI SDK, repeated by the registration action. The SDK allows letters, digits, `/`, `:`
 * and `_`.
 */
export const EXTENSION_ID = 'amazonStockQuantity'
