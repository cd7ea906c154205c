/**
 * What the page and `admin-api` say to each other.
 *
 * All routes are under `/api/v1/web/amazon-stock/admin-api` and take `Authorization: Bearer <IMS token>` and
 * `x-gw-ims-org-id`. Each file of this folder lists the routes of one feature. Times are ISO 8601 in UTC; quantities are
 * whole units. Every refusal is an {@link ErrorReply}.
 *
 * A request is a schema, since `admin-api` has to check what comes from outside; its type is inferred from it. A reply is
 * an interface: the compiler checks both the code that builds it and the page that reads it. The page imports types only, so
 * that no schema gets into its bundle.
 */
import * as v from 'valibot'
import type { ListingRule } from '../../shared/listing-quantity/rules/listing-rule'
import type { RulesIssue } from '../../shared/listing-quantity/rules/rule-issues'
import type {
  SettingsIssue,
  StockQuantitySettings,
} from '../../shared/listing-quantity/stock-quantity-settings'

const SELLER_SKUS_MAXIMUM = 500

/** The version of a record that was read and is to be replaced; 0 when it was never saved. */
export const version = v.pipe(
  v.number('expected the version that was read'),
  v.integer('expected a whole number'),
  v.minValue(0, 'expected 0 or more'),
)

/** Text that a person types, without spaces around it. */
export const requiredText = (maximum: number) =>
  v.pipe(
    v.string('is required'),
    v.trim(),
    v.minLength(1, 'is required'),
    v.maxLength(maximum, 'is too long'),
  )

/** The simulation whose zeros the merchant confirmed; see `simulation.ts`. */
export const simulationId = v.exactOptional(v.pipe(v.string(), v.uuid('expected the id of a simulation')))

/** Of an account or a store. */
export const removalRequest = v.strictObject({ version, simulationId })
export type RemovalRequest = Readonly<v.InferOutput<typeof removalRequest>>

/** 1 to 500 listings of one store. */
export const sellerSkus = v.pipe(
  v.array(
    v.pipe(
      v.string('expected a seller SKU'),
      v.nonEmpty('must not be empty'),
      v.maxLength(200, 'is too long'),
    ),
    'expected a list of seller SKUs',
  ),
  v.minLength(1, 'expected at least one seller SKU'),
  v.maxLength(
    SELLER_SKUS_MAXIMUM,
    `expected at most ${SELLER_SKUS_MAXIMUM} seller SKUs; send more in several requests`,
  ),
  v.readonly(),
)

export interface SavedBy {
  readonly version: number
  readonly savedAt: string
  /** The user's e-mail address, or the user id if IMS gives no address. */
  readonly savedBy: string
}

/** Status 400, 401, 403, 404, 405, 409, 413, 429, 500 or 503. */
export interface ErrorReply {
  readonly error: {
    readonly code: string
    /** What was expected, what came instead, and what to do. */
    readonly message: string
    /** 400 on a settings save: what is wrong with each field. */
    readonly issues?: readonly SettingsIssue[]
    /** 400 on a save or simulation: what is wrong with each part of the rules. */
    readonly ruleIssues?: readonly Pick<RulesIssue, 'field' | 'message'>[]
    /** 400 and 409: the field of the request to correct. */
    readonly field?: string
    /** 409 on a settings save: the newer version, and who saved it. */
    readonly current?: SavedBy & {
      readonly settings: StockQuantitySettings
      readonly rules: readonly ListingRule[]
    }
    readonly requestId?: string
  }
}
