import { Heading } from '@adobe/react-spectrum/Heading'
import { Link } from '@adobe/react-spectrum/Link'
import { useId } from 'react'
import type { Group, GroupMember } from '../../../../actions/admin-api/contract/listings'
import { sayNumber, sayPart, sayReason } from '../../i18n/group-words'
import { saySeller } from '../../i18n/seller-name'
import type { Words } from '../../i18n/words'
import { useWords } from '../../i18n/words-context'
import { storePath } from '../../platform/api/use-store'
import { CountryBadge } from '../../platform/ui/country-badge'

interface SharedSkuProps {
  readonly sellerSku: string
  /** The quantity groups of the seller SKU. Each is decided on its own. */
  readonly groups: readonly Group[]
}

/** A seller SKU with its stores: which share a quantity, and whose settings win. */
export function SharedSku({ sellerSku, groups }: SharedSkuProps) {
  const words = useWords()
  const id = useId()
  return (
    <article className="panel shared-sku" aria-labelledby={id}>
      <Heading level={2} margin={0} id={id} UNSAFE_className="shared-sku__name">
        {sellerSku}
      </Heading>
      {groups.map((group) => (
        <div key={group.members[0]?.storeId} className="shared-sku__group">
          <p>{sayReason(group, words)}</p>
          <ul className="shared-sku__stores">
            {group.members.map((member) => (
              <li key={member.storeId}>
                <Member group={group} member={member} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </article>
  )
}

function Member({ group, member }: { readonly group: Group; readonly member: GroupMember }) {
  const words = useWords()
  const { say } = words
  const { sellerSku } = group
  const query = new URLSearchParams({ text: sellerSku, listing: sellerSku })
  return (
    <>
      <div className="shared-sku__store">
        <CountryBadge code={member.country} />
        <strong>{member.name}</strong>
        {member.part === 'controls' && <span className="shared-sku__wins">{say('shared.wins')}</span>}
        <Link
          href={`${storePath(member.storeId)}/listings?${query}`}
          aria-label={say('shared.listing', { sellerSku, store: member.name })}
        >
          {say('shared.listing.short')}
        </Link>
      </div>
      <p className="quiet">{sayStanding(group, member, words)}</p>
    </>
  )
}

function sayStanding(group: Group, member: GroupMember, words: Words): string {
  const { say, country, moment } = words
  const { createdAt, part } = member
  const seller = saySeller(member)
  return [
    say('shared.member', { country: country(member.country), seller, when: moment(createdAt) }),
    ...(part === 'controls' ? [] : [sayPart(group, member, words)]),
    ...sayNumber(group, member, words),
  ].join(' ')
}
