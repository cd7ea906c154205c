import { Link } from '@adobe/react-spectrum/Link'
import { useWords } from '../../i18n/words-context'
import { storePath } from '../../platform/api/use-store'

interface ListingLinkProps {
  readonly storeId: string
  readonly sellerSku: string
}

/** A seller SKU that opens its listing. */
export function ListingLink({ storeId, sellerSku }: ListingLinkProps) {
  const { say } = useWords()
  return (
    <Link
      href={`${storePath(storeId)}/listings?${new URLSearchParams({ listing: sellerSku })}`}
      aria-label={say('activity.open', { sellerSku })}
      isQuiet
    >
      <span className="breakable">{sellerSku}</span>
    </Link>
  )
}
