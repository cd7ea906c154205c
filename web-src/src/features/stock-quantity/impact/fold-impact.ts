import {
  type HistogramEntry,
  type SettingsImpact,
  settingsImpact,
} from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'

/** Entries decided between two checks of the clock. */
const PART = 100
/** Milliseconds of work before yielding. A frame has 16, and the browser needs some of them. */
const SLICE_MS = 8

const NOTHING: SettingsImpact = { total: 0, changed: 0, toZero: 0, comeBack: 0, aboveStock: 0 }

export interface FoldOptions {
  readonly signal: AbortSignal
  /** Yields to the browser. */
  readonly yieldToBrowser?: () => Promise<void>
  /** Milliseconds. */
  readonly now?: () => number
}

/**
 * Computes `settingsImpact` in slices, so that typing never waits for a store with many listings. Resolves to null once
 * `signal` aborts.
 */
export async function foldImpact(
  histogram: readonly HistogramEntry[],
  before: StockQuantitySettings | null,
  after: StockQuantitySettings,
  { signal, yieldToBrowser = nextTask, now = () => performance.now() }: FoldOptions,
): Promise<SettingsImpact | null> {
  let impact = NOTHING
  let until = now() + SLICE_MS
  for (let from = 0; from < histogram.length; from += PART) {
    if (now() >= until) {
      await yieldToBrowser()
      until = now() + SLICE_MS
    }
    if (signal.aborted) return null
    impact = sum(impact, settingsImpact(histogram.slice(from, from + PART), before, after))
  }
  return signal.aborted ? null : impact
}

function sum(one: SettingsImpact, other: SettingsImpact): SettingsImpact {
  return {
    total: one.total + other.total,
    changed: one.changed + other.changed,
    toZero: one.toZero + other.toZero,
    comeBack: one.comeBack + other.comeBack,
    aboveStock: one.aboveStock + other.aboveStock,
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
