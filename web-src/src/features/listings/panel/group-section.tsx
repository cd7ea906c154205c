import type { Group } from '../../../../../actions/admin-api/contract/listings'
import { controllingMember, sayMember, sayReason } from '../../../i18n/group-words'
import { useWords } from '../../../i18n/words-context'

interface GroupSectionProps {
  readonly storeId: string
  readonly group: Group
}

/** The stores that share the listing's quantity, and whose settings win. */
export function GroupSection({ group, storeId }: GroupSectionProps) {
  const words = useWords()
  const { say } = words
  const controlling = controllingMember(group)
  const isFollower = controlling !== undefined && controlling.storeId !== storeId
  return (
    <section aria-labelledby="group-title">
      <h3 id="group-title">{say('group.title')}</h3>
      <p>{sayReason(group, words)}</p>
      <ul className="why__members">
        {group.members.map((member) => (
          <li key={member.storeId}>{sayMember(group, member, words)}</li>
        ))}
      </ul>
      {isFollower && <p className="panel-note">{say('override.elsewhere', { store: controlling.name })}</p>}
    </section>
  )
}
