import {
  type HistogramEntry,
  NO_IMPACT,
  type SettingsImpact,
  settingsImpact,
  sumImpact,
} from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'

/** The impact of settings, by store. */
export type StoreImpacts = ReadonlyMap<string, SettingsImpact>

/** Entries decided between two checks of the clock. */
const PART = 100
/** Milliseconds of work before yielding. A frame has 16, and the browser needs some of them. */
const SLICE_MS = 8

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
  settings: StockQuantitySettings,
  { signal, yieldToBrowser = nextTask, now = () => performance.now() }: FoldOptions,
): Promise<StoreImpacts | null> {
  const byStore = new Map<string, SettingsImpact>()
  let until = now() + SLICE_MS
  for (let from = 0; from < histogram.length; from += PART) {
    if (now() >= until) {
      await yieldToBrowser()
      until = now() + SLICE_MS
    }
    if (signal.aborted) return null
    for (const [storeId, impact] of settingsImpact(histogram.slice(from, from + PART), settings)) {
      byStore.set(storeId, sumImpact([impact, byStore.get(storeId) ?? NO_IMPACT]))
    }
  }
  return signal.aborted ? null : byStore
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
