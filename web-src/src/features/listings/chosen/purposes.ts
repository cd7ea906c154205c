/** What a mass action was called for: it comes first on the page, and the others stay at hand. */
export const PURPOSES = ['why', 'override', 'exclude', 'republish'] as const
export type Purpose = (typeof PURPOSES)[number]
