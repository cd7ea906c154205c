import type { Family, Plan } from './families'
import type { Breakage } from './simulated-world'

/** A world in which one thing is broken, where it shows, and what notices it. */
export interface BrokenWorld {
  readonly what: string
  readonly family: Family
  readonly seed: number
  readonly breakage: Breakage
  /** What the family has too little of for the fault to show within one seed. */
  readonly plan?: Partial<Plan>
  readonly noticedAs: RegExp
}
