import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Item, Menu } from '@adobe/react-spectrum/Menu'
import { MenuTrigger } from '@adobe/react-spectrum/MenuTrigger'
import More from '@spectrum-icons/workflow/More'
import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { useWords } from '../../../i18n/words-context'
import { useMayChange } from '../../../platform/api/rights'
import { type RowAction, rowActions } from './row-actions'

interface RowMenuProps {
  readonly listing: Listing
  readonly onAction: (action: RowAction, listing: Listing) => void
}

/** What can be done with one listing. */
export function RowMenu({ listing, onAction }: RowMenuProps) {
  const { say } = useWords()
  const actions = rowActions(listing, useMayChange())
  const words: Readonly<Record<RowAction, string>> = {
    why: say('listings.why'),
    override: say(listing.override ? 'panel.override.edit' : 'override.open'),
    exclude: say('chosen.exclude'),
    match: say('matching.match'),
    republish: say('panel.republish'),
  }
  return (
    <MenuTrigger align="end">
      <ActionButton isQuiet aria-label={say('listings.actions.label', { sellerSku: listing.sellerSku })}>
        <More />
      </ActionButton>
      <Menu
        items={actions.map((id) => ({ id }))}
        onAction={(key) => {
          const action = actions.find((each) => each === key)
          if (action) onAction(action, listing)
        }}
      >
        {({ id }) => <Item key={id}>{words[id]}</Item>}
      </Menu>
    </MenuTrigger>
  )
}
