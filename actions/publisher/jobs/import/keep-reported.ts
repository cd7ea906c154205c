import type { ReportedListing } from '../../../shared/amazon/reports/parse-listings-report'
import { listingId } from '../../../shared/database/listings/listings'
import type { PendingMark } from '../../../shared/database/work/pending'
import { keptTitle } from '../../../shared/lost-letters'
import type { MerchantStore } from '../../../shared/publishing/merchant'
import type { Ports } from '../../../shared/publishing/ports'

/**
 * Stores the report's listings. The report may be hours old, so it replaces no reading of the channel. If they differ,
 * or a listing is back, Amazon is read before anything is sent.
 */
export async function keepReported(
  ports: Pick<Ports, 'now' | 'listings' | 'pending'>,
  store: MerchantStore,
  reported: readonly ReportedListing[],
  startedAt: Date,
): Promise<void> {
  if (reported.length === 0) return
  const { id: storeId, accountId } = store
  const standing = await ports.listings.loadForImport(
    reported.map(({ sellerSku }) => listingId(storeId, sellerSku)),
  )
  const marks: PendingMark[] = []
  await ports.listings.keepReported(
    reported.map((listing) => {
      const { sellerSku, title, asin, channel, quantity, condition, gtin } = listing
      const _id = listingId(storeId, sellerSku)
      const known = standing.get(_id)
      const isBack = known !== undefined && known.vanishedAt !== null
      const hasOtherChannel = known !== undefined && !known.channels.includes(channel)
      if (isBack || hasOtherChannel) {
        marks.push({ key: `sku:${known.sku ?? sellerSku}` as const, reason: 'import' })
      }
      const sku = known?.sku ?? null
      return {
        _id,
        storeId,
        accountId,
        sellerSku,
        sku,
        title: keptTitle(title, known?.title),
        asin,
        channel,
        quantity,
        // What Amazon itself said of the listing is more exact.
        ...(condition === undefined || known?.condition !== undefined ? {} : { condition }),
        ...(gtin === undefined ? {} : { gtin }),
        isBack,
        hasOtherChannel,
      }
    }),
    startedAt,
  )
  await ports.pending.mark(marks, ports.now())
}
