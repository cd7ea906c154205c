import { Link } from '@adobe/react-spectrum/Link'
import type { ListingLinks } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'

const PLACES = ['amazon', 'sellerCentral', 'commerceAdmin'] as const

/** Links to the listing on Amazon and in Commerce, each in its own window. */
export function PanelLinks({ links }: { readonly links: ListingLinks }) {
  const { say } = useWords()
  return (
    <ul className="panel__links">
      {PLACES.map((place) => {
        const href = links[place]
        return href === null ? null : (
          <li key={place}>
            <Link href={href} target="_blank" rel="noopener noreferrer">
              {say(`panel.link.${place}`)}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
