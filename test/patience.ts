/** How long a test waits for what it waits for, in milliseconds. It ends only what hangs, however slow the machine is. */
export const PATIENCE_MS = 5 * 60_000
