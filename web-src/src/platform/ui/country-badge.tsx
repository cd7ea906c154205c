import { FLAGS } from './flags'

/** The flag of a marketplace's country. Screen readers read the country's name if it is not next to the flag. */
export function CountryBadge({ code, size = 'S' }: { readonly code: string; readonly size?: 'S' | 'L' }) {
  const flag = FLAGS[code]
  return (
    <span className={`country-badge country-badge--${size}`} aria-hidden="true">
      {flag === undefined ? (
        code
      ) : (
        <img className="country-badge__flag" alt="" src={`data:image/svg+xml,${encodeURIComponent(flag)}`} />
      )}
    </span>
  )
}
