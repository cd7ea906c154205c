import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { Thumbnail } from '../thumbnail'

interface ListingNameProps {
  readonly listing: Pick<Listing, 'sellerSku' | 'title' | 'image' | 'override'>
  readonly hasTitle: boolean
}

/** Image, title and seller SKU of a listing, with a badge if it has an override. */
export function ListingName({ listing: { sellerSku, title, image, override }, hasTitle }: ListingNameProps) {
  const { say } = useWords()
  return (
    <span className="listing-name">
      <Thumbnail image={image} />
      <span className="listing-name__text">
        {hasTitle && (
          <span className="listing-cell listing-name__title" title={title} dir="auto">
            {title}
          </span>
        )}
        <span className="listing-name__line">
          <span className="listing-name__sku" title={sellerSku}>
            {sellerSku}
          </span>
          {override && (
            <span className="listing-name__badge" title={override.reason}>
              {say(override.changes.excluded ? 'listings.badge.excluded' : 'listings.badge.override')}
            </span>
          )}
        </span>
      </span>
    </span>
  )
}
