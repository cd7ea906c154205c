import type { PendingReason } from './pending-reasons'

/** What may have changed: `sku:<SKU>`, `product:<product id>` or `order:<order id>`. */
export type PendingKey = `sku:${string}` | `product:${number}` | `order:${number}`

export interface PendingMark {
  readonly key: PendingKey
  readonly reason: PendingReason
  /** Id of the event that told of it. */
  readonly cause?: string | undefined
  /** Not looked at before it; now when left out. A later look is a document of its own. */
  readonly dueAt?: Date
}

export interface PendingDocument {
  readonly _id: string
  readonly key: PendingKey
  /** Random, from when the document was put in. */
  readonly mark: string
  /**
   * Grows with every mark of the document. With `mark` it tells what was handled from what came in meanwhile, also
   * where a request is sent twice: the second one makes it grow again. Absent in documents of earlier versions.
   */
  readonly revision?: number
  /** When the change could be known. */
  readonly firstAt: Date
  readonly dueAt: Date
  readonly reasons: readonly string[]
  /** Id of the event that told of it last; absent where none did. */
  readonly cause?: string
  /** Where it waits: {@link NEW} until it was looked at, then the lane of what it waits for. */
  readonly lane: string
  readonly urgency: Urgency
}

/** What goes first: 0 zeros, 1 what falls, 2 what rises. */
export type Urgency = 0 | 1 | 2

/** The lane of what nobody looked at yet. */
export const NEW = 'new'

/** What becomes of a pending document that was looked at. */
export type PendingStep =
  | { readonly kind: 'handled' }
  /** Looked at again from `dueAt` on, in the lane where it is. */
  | { readonly kind: 'postpone'; readonly dueAt: Date }
  /** In the first lane itself, in each other one as a copy. */
  | { readonly kind: 'wait'; readonly lanes: readonly [string, ...string[]]; readonly urgency: Urgency }
