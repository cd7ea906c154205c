/**
 * The extension's id in the Admin UI SDK. The registration action repeats it; the SDK accepts only letters, digits,
 * `/`, `:` and `_` in it.
 */
export const EXTENSION_ID = 'amazonStockQuantity'
