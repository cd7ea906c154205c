/** The country of a marketplace by its code; its name stands beside it, or is read out where it does not. */
export function CountryBadge({ code, size = 'S' }: { readonly code: string; readonly size?: 'S' | 'L' }) {
  return (
    <span className={`country-badge country-badge--${size}`} aria-hidden="true">
      {code}
    </span>
  )
}
