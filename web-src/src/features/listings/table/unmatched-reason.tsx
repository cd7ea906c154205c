import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { sayRule } from '../listing-words'

interface UnmatchedReasonProps {
  readonly listing: Listing
  readonly onMatch: () => void
}

/** Why nothing is sent for a listing without a product, and the way to give it one. */
export function UnmatchedReason({ listing, onMatch }: UnmatchedReasonProps) {
  const words = useWords()
  const text = sayRule(listing, words)
  return (
    <span className="unmatched-reason">
      <span className="listing-reason">{text}</span>
      <ActionButton
        isQuiet
        aria-label={words.say('matching.match.label', { sellerSku: listing.sellerSku })}
        onPress={onMatch}
      >
        {words.say('matching.match')}
      </ActionButton>
    </span>
  )
}
