import type { PendingReason } from './pending-reasons'

/** What may have changed: `sku:<SKU>`, `product:<product id>` or `order:<order id>`. */
export type PendingKey = `sku:${string}` | `product:${number}` | `order:${number}`

export interface PendingMark {
  readonly key: PendingKey
  readonly reason: PendingReason
  /** Id of the event that caused it. */
  readonly cause?: string | undefined
  /** Not evaluated before this time; left out: now. A later evaluation is a document of its own. */
  readonly dueAt?: Date
}

export interface PendingDocument {
  readonly _id: string
  readonly key: PendingKey
  /** Random, set when the document is inserted. */
  readonly mark: string
  /**
   * Increases with every event for the document. Together with `mark` it separates what was handled from what came in
   * meanwhile, even if a request is sent twice. Left out by earlier versions.
   */
  readonly revision?: number
  /** When the change could first be known. */
  readonly firstAt: Date
  readonly dueAt: Date
  readonly reasons: readonly string[]
  /** Id of the latest event that caused it; left out if none did. */
  readonly cause?: string
  /** Where it waits: {@link NEW} until it is evaluated, then the lane of what it waits for. */
  readonly lane: string
  readonly urgency: Urgency
}

/** The order of sending: 0 for zeros, 1 for falls, 2 for rises. */
export type Urgency = 0 | 1 | 2

/** The lane of documents that are not evaluated yet. */
export const NEW = 'new'

/** The result of evaluating a pending document. */
export type PendingStep =
  | { readonly kind: 'handled' }
  /** Evaluated again from `dueAt` on, in the same lane. */
  | { readonly kind: 'postpone'; readonly dueAt: Date }
  /** Moves to the first lane, and is copied to the others. */
  | { readonly kind: 'wait'; readonly lanes: readonly [string, ...string[]]; readonly urgency: Urgency }
