import type { Group, GroupMember } from '../../../actions/admin-api/contract/listings'
import type { Words } from './words'

/** How many quantities Amazon keeps for the stores of a group. */
export function countNumbers({ members }: Group): number {
  return new Set(members.map(({ number }) => number)).size
}

/** The store whose settings win. Undefined when all of them are paused. */
export function controllingMember({ members, controllingStoreId }: Group): GroupMember | undefined {
  return members.find(({ storeId }) => storeId === controllingStoreId)
}

/** Says whose settings win, and why. */
export function sayReason(group: Group, { say }: Words): string {
  return say(`group.reason.${group.reason}`, { store: controllingMember(group)?.name ?? '' })
}

/** Says where a store of a group sells, since when, and its role. */
export function sayMember(group: Group, member: GroupMember, { say, country, moment }: Words): string {
  const { name, createdAt, part, number } = member
  const seller = member.sellerName ?? member.sellerId
  const count = countNumbers(group)
  return [
    say('group.member', { name, country: country(member.country), seller, when: moment(createdAt) }),
    say(`group.part.${part}`),
    ...(count > 1 ? [say('group.number', { number, count })] : []),
  ].join(' ')
}
