/**
 * CSV files, in parts. The filters are those of the lists:
 *
 * - `GET  /stores/{storeId}/listings/csv?…&after=&separator=` → {@link CsvPartReply}
 * - `GET  /listings/csv?store=&…&after=&separator=` → {@link CsvPartReply}; of all stores
 * - `POST /stores/{storeId}/listings/csv` {@link ChosenExportRequest} → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/activity/csv?…&before=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/errors/csv?…&before=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/overrides/csv?after=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/unmatched/csv?after=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/mappings/csv?after=&separator=` → {@link CsvPartReply}
 *
 * `separator` is `comma` or `semicolon`.
 */
import * as v from 'valibot'
import { sellerSkus } from '../common'

export interface CsvPartReply {
  /** All parts in a row make one file; the first has the header. */
  readonly text: string
  /** Rows in this part, without the header. */
  readonly rows: number
  /** The cursor of the next part; null at the end. */
  readonly next: string | null
}

export const chosenExportRequest = v.strictObject({
  sellerSkus,
  hasHeader: v.boolean('expected true or false'),
  separator: v.picklist(['comma', 'semicolon'], 'expected comma or semicolon'),
})
export type ChosenExportRequest = Readonly<v.InferOutput<typeof chosenExportRequest>>
