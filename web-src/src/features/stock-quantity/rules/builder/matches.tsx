import { useQuery } from '@tanstack/react-query'
import type { ListingRule } from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { useWords } from '../../../../i18n/words-context'
import { useAdminApi } from '../../../../platform/api/admin-api-context'
import { QueryFailure } from '../../../../platform/api/query-failure'
import { useSettled } from '../../../../platform/form/use-settled'
import { type Matches as Matched, runMatches } from '../run-matches'

const SETTLED_MS = 600

interface MatchesProps {
  readonly storeId: string
  /** The rules up to the edited one, which is the last. Null: its conditions are not complete. */
  readonly rules: readonly ListingRule[] | null
}

/** Which listings the edited rule matches, counted while its conditions are entered. */
export function Matches({ storeId, rules }: MatchesProps) {
  const { say } = useWords()
  const { data, error, refetch } = useMatches(storeId, rules)
  if (rules === null) return <p className="quiet">{say('rules.matches.incomplete')}</p>
  if (error) return <QueryFailure title={say('rules.count.failed')} error={error} onRetry={refetch} />
  return (
    <div className="rule-matches">
      <p role="status">{data ? say('rules.count', { count: data.matched }) : say('rules.counting')}</p>
      {data && <Details matches={data} />}
    </div>
  )
}

function Details({ matches: { matched, taken, unknown, rows } }: { readonly matches: Matched }) {
  const { say } = useWords()
  return (
    <>
      {taken > 0 && <p>{say('rules.matches.taken', { count: taken })}</p>}
      {unknown > 0 && <p>{say('rules.matches.unknown', { count: unknown })}</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: A list that scrolls has to be reachable by keyboard.
        <section className="rule-matches__list" tabIndex={0} aria-label={say('rules.matches')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('column.sellerSku')}</th>
                <th scope="col">{say('rules.matches.title')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ sellerSku, title }) => (
                <tr key={sellerSku}>
                  <td>{sellerSku}</td>
                  <td dir="auto">{title}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {matched > rows.length && <p className="quiet">{say('rules.matches.first', { count: rows.length })}</p>}
    </>
  )
}

function useMatches(storeId: string, rules: readonly ListingRule[] | null) {
  const api = useAdminApi()
  const settled = useSettled(rules, SETTLED_MS)
  const query = useQuery({
    queryKey: ['rule-matches', storeId, settled],
    queryFn: ({ signal }) => settled && runMatches(api, storeId, settled, signal),
    enabled: settled !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const isCurrent = JSON.stringify(settled) === JSON.stringify(rules)
  return { ...query, data: isCurrent ? query.data : null, error: isCurrent ? query.error : null }
}
