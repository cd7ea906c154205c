import type english from './en.json'

export type MessageKey = keyof typeof english

export type Catalogue = Readonly<Record<MessageKey, string>>
