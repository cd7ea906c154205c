import type { english } from './en/catalogue'

export type MessageKey = keyof typeof english

export type Catalogue = Readonly<Record<MessageKey, string>>
