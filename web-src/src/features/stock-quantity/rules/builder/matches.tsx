import { useQuery } from '@tanstack/react-query'
import type { RuleMatchRow } from '../../../../../../actions/admin-api/contract/rules'
import type { SimulatedRow } from '../../../../../../actions/admin-api/contract/simulation'
import type { ListingRule } from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../../i18n/words-context'
import { useAdminApi } from '../../../../platform/api/admin-api-context'
import { QueryFailure } from '../../../../platform/api/query-failure'
import { useSettled } from '../../../../platform/form/use-settled'
import { QuantityChange } from '../../../../platform/simulation/quantity-change'
import { type Matches as Matched, runMatches } from '../run-matches'
import { useMatchQuantities } from './use-match-quantities'

const SETTLED_MS = 600

/** The rules that decide which listings the edited one matches. */
export interface Probe {
  /** Up to the edited one, which is the last. */
  readonly rules: readonly ListingRule[]
  /** False: its values are not complete, so the last rule has others. */
  readonly hasValues: boolean
}

interface MatchesProps {
  readonly storeId: string
  /** Null: its conditions are not complete. */
  readonly probe: Probe | null
  /** The settings of the form; null while they are not valid. */
  readonly settings: StockQuantitySettings | null
}

/** Which listings the edited rule matches, counted while its conditions are entered, and their quantities. */
export function Matches({ storeId, probe, settings }: MatchesProps) {
  const { say } = useWords()
  const { data, error, refetch } = useMatches(storeId, probe?.rules ?? null)
  const quantities = useMatchQuantities({
    storeId,
    settings,
    rules: probe?.hasValues ? probe.rules : null,
    rows: data?.rows ?? [],
  })
  if (probe === null) return <p className="quiet">{say('rules.matches.incomplete')}</p>
  if (error) return <QueryFailure title={say('rules.count.failed')} error={error} onRetry={refetch} />
  return (
    <div className="rule-matches">
      <p role="status">{data ? say('rules.count', { count: data.matched }) : say('rules.counting')}</p>
      {data && <Details matches={data} quantities={quantities} />}
    </div>
  )
}

interface DetailsProps {
  readonly matches: Matched
  readonly quantities: ReturnType<typeof useMatchQuantities>
}

function Details({ matches: { matched, taken, unknown, elsewhere, rows }, quantities }: DetailsProps) {
  const { say } = useWords()
  return (
    <>
      {taken > 0 && <p>{say('rules.matches.taken', { count: taken })}</p>}
      {elsewhere > 0 && <p>{say('rules.matches.elsewhere', { count: elsewhere })}</p>}
      {unknown > 0 && <p>{say('rules.matches.unknown', { count: unknown })}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: A list that scrolls has to be reachable by keyboard.
        <section className="rule-matches__list" tabIndex={0} aria-label={say('rules.matches')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('column.sellerSku')}</th>
                <th scope="col">{say('rules.matches.title')}</th>
                {quantities && <th scope="col">{say('simulation.quantity')}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <MatchRow key={row.sellerSku} row={row} quantities={quantities} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {matched > rows.length && <p className="quiet">{say('rules.matches.first', { count: rows.length })}</p>}
    </>
  )
}

interface MatchRowProps extends Pick<DetailsProps, 'quantities'> {
  readonly row: RuleMatchRow
}

function MatchRow({ row: { sellerSku, title }, quantities }: MatchRowProps) {
  const { say } = useWords()
  const simulated: SimulatedRow | undefined = quantities?.bySellerSku?.get(sellerSku)
  return (
    <tr>
      <td>{sellerSku}</td>
      <td dir="auto">{title}</td>
      {quantities && (
        <td className="rule-matches__quantity">
          {simulated && <QuantityChange row={simulated} />}
          {quantities.bySellerSku === null && <span className="quiet">{say('rules.matches.counting')}</span>}
        </td>
      )}
    </tr>
  )
}

function useMatches(storeId: string, rules: readonly ListingRule[] | null) {
  const api = useAdminApi()
  // Values decide no match.
  const asked = rules && withoutValues(rules)
  const { settled, isCurrent } = useSettled(asked, SETTLED_MS)
  const query = useQuery({
    queryKey: ['rule-matches', storeId, settled],
    queryFn: ({ signal }) => settled && runMatches(api, storeId, settled, signal),
    enabled: settled !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return { ...query, data: isCurrent ? query.data : null, error: isCurrent ? query.error : null }
}

function withoutValues(rules: readonly ListingRule[]): readonly ListingRule[] {
  return rules.map((rule) => ({ ...rule, values: { kind: 'exclude' } }))
}
