/**
 * Files in parts, whose queries `replies.ts` and `listing-replies.ts` have:
 *
 * - `GET  /stores/{storeId}/listings/csv?…&after=&separator=` → {@link CsvPartReply}
 * - `POST /stores/{storeId}/listings/csv` {@link ChosenExportRequest} → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/activity/csv?…&before=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/errors/csv?…&before=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/overrides/csv?after=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/unmatched/csv?after=&separator=` → {@link CsvPartReply}
 * - `GET  /stores/{storeId}/mappings/csv?after=&separator=` → {@link CsvPartReply}
 *
 * `separator` is `comma` or `semicolon`.
 */

export interface CsvPartReply {
  /** Parts in a row are one file; the first has the header. */
  readonly text: string
  /** Of the part, its header not counted. */
  readonly rows: number
  /** Asks for the part after this one; null at the end. */
  readonly next: string | null
}

export interface ChosenExportRequest {
  /** 1 to 500. */
  readonly sellerSkus: readonly string[]
  readonly hasHeader: boolean
  readonly separator: 'comma' | 'semicolon'
}
