/** The mass action that opened the page. It comes first; the others stay available. */
export const PURPOSES = ['why', 'override', 'exclude', 'republish'] as const
export type Purpose = (typeof PURPOSES)[number]
