import { Heading } from '@adobe/react-spectrum/Heading'
import { Link } from '@adobe/react-spectrum/Link'
import { useId } from 'react'
import type { Group, GroupMember } from '../../../../actions/admin-api/listing-replies'
import { sayMember, sayReason } from '../../i18n/group-words'
import { useWords } from '../../i18n/words-context'
import { storePath } from '../../platform/use-store'

/** A seller SKU with the stores that are decided together, and whose settings win. */
export function SharedSku({ group }: { readonly group: Group }) {
  const words = useWords()
  const id = useId()
  return (
    <article className="panel shared-sku" aria-labelledby={id}>
      <Heading level={2} margin={0} id={id} UNSAFE_className="shared-sku__name">
        {group.sellerSku}
      </Heading>
      <p>{sayReason(group, words)}</p>
      <ul className="shared-sku__stores">
        {group.members.map((member) => (
          <li key={member.storeId}>
            <Member group={group} member={member} />
          </li>
        ))}
      </ul>
    </article>
  )
}

function Member({ group, member }: { readonly group: Group; readonly member: GroupMember }) {
  const words = useWords()
  const { say } = words
  const { sellerSku } = group
  const query = new URLSearchParams({ text: sellerSku, why: sellerSku })
  return (
    <>
      <div className="shared-sku__store">
        <span className="country-code" aria-hidden="true">
          {member.country}
        </span>
        <strong>{member.name}</strong>
        {member.part === 'controls' && <span className="shared-sku__wins">{say('shared.wins')}</span>}
        {member.status === 'paused' && <span className="quiet">{say('shared.paused')}</span>}
        <Link
          href={`${storePath(member.storeId)}/listings?${query}`}
          aria-label={say('shared.listing', { sellerSku, store: member.name })}
        >
          {say('shared.listing.short')}
        </Link>
      </div>
      <p className="quiet">{sayMember(group, member, words)}</p>
    </>
  )
}
