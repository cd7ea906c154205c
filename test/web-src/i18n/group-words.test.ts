import type { Group, GroupMember } from '../../../actions/admin-api/contract/listings'
import english from '../../../web-src/src/i18n/en.json'
import { sayMember, sayNumber } from '../../../web-src/src/i18n/group-words'
import { createWords } from '../../../web-src/src/i18n/words'

const words = createWords('en-US', english)

/** `number`: which of Amazon's quantities it shows. */
function member(name: string, part: GroupMember['part'], number: number): GroupMember {
  return {
    storeId: name,
    name,
    country: 'DE',
    accountId: 'eu.A1',
    sellerId: 'A1',
    status: part.startsWith('paused') ? 'paused' : 'active',
    createdAt: '2026-03-01T12:00:00.000Z',
    part,
    number,
    quantity: 4,
    shown: null,
  }
}

const [germany, netherlands, outlet, old] = [
  member('Amazon.de', 'controls', 1),
  member('Amazon.nl', 'follows', 1),
  member('Outlet', 'follows', 2),
  member('Old shop', 'paused-keeps', 0),
]
const groupOf = (...members: readonly GroupMember[]): Group => ({
  sellerSku: 'MUG',
  controllingStoreId: 'Amazon.de',
  reason: 'oldest-store',
  members,
})

describe('a store of a group', () => {
  it('says whose settings it uses', () => {
    expect(sayMember(groupOf(germany, netherlands), netherlands, words)).toContain(
      'Uses the settings, stock and override of Amazon.de.',
    )
    expect(sayMember(groupOf(germany, netherlands), germany, words)).toContain('Its settings apply.')
  })

  it('says with which stores it shares its quantity on Amazon, if there are several quantities', () => {
    const group = groupOf(germany, netherlands, outlet)
    expect(sayNumber(group, germany, words)).toEqual(['Shares one quantity on Amazon with Amazon.nl.'])
    expect(sayNumber(group, netherlands, words)).toEqual(['Shares one quantity on Amazon with Amazon.de.'])
    expect(sayNumber(group, outlet, words)).toEqual(['Has its own quantity on Amazon.'])
  })

  it('says nothing about quantities where there is one, or the store is paused', () => {
    expect(sayNumber(groupOf(germany, netherlands), netherlands, words)).toEqual([])
    expect(sayNumber(groupOf(germany, old), old, words)).toEqual([])
  })
})
