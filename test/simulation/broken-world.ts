import type { Family, Plan } from './families'
import type { Breakage } from './simulated-world'

/** A world with one fault, where it shows, and what notices it. */
export interface BrokenWorld {
  readonly what: string
  readonly family: Family
  readonly seed: number
  readonly breakage: Breakage
  /** Changes to the family's plan that make the fault show within one seed. */
  readonly plan?: Partial<Plan>
  readonly noticedAs: RegExp
}
