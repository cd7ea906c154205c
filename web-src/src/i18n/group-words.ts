import type { Group, GroupMember } from '../../../actions/admin-api/contract/listings'
import { saySeller } from './seller-name'
import type { Words } from './words'

/** The store whose settings win. Undefined when all of them are paused. */
export function controllingMember({ members, controllingStoreId }: Group): GroupMember | undefined {
  return members.find(({ storeId }) => storeId === controllingStoreId)
}

/** Says whose settings win, and why. */
export function sayReason(group: Group, { say }: Words): string {
  return say(`group.reason.${group.reason}`, { store: controllingMember(group)?.name ?? '' })
}

/** Says where a store of a group sells, since when, and its role. */
export function sayMember(group: Group, member: GroupMember, words: Words): string {
  const { say, country, moment } = words
  const { name, createdAt } = member
  return [
    say('group.member', {
      name,
      country: country(member.country),
      seller: saySeller(member),
      when: moment(createdAt),
    }),
    sayPart(group, member, words),
    ...sayNumber(group, member, words),
  ].join(' ')
}

/** Says what a store of a group does: its settings apply, it uses those of another store, or it is paused. */
export function sayPart(group: Group, { part }: GroupMember, { say }: Words): string {
  return say(`group.part.${part}`, { store: controllingMember(group)?.name ?? '' })
}

/** Where Amazon keeps several quantities for the group: with which stores this one shares its own. */
export function sayNumber(group: Group, member: GroupMember, { say, locale }: Words): readonly string[] {
  const { members } = group
  const isOne = new Set(members.map(({ number }) => number)).size === 1
  if (isOne || member.part.startsWith('paused')) return []
  const others = members.filter((each) => each !== member && each.number === member.number)
  if (others.length === 0) return [say('group.number.own')]
  const stores = new Intl.ListFormat(locale).format(others.map(({ name }) => name))
  return [say('group.number.shared', { stores })]
}
