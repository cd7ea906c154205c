/** How long a test waits, in milliseconds. Only a hanging test reaches it, however slow the machine is. */
export const PATIENCE_MS = 5 * 60_000
