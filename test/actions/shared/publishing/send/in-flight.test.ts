import { createSendsUnderWay } from '../../../../../actions/shared/publishing/send/in-flight'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 12) + seconds * 1_000)

function opened() {
  let now = at(0)
  const underWay = createSendsUnderWay(() => now)
  return {
    begin: () => underWay.begin('eu'),
    pass: (seconds: number) => {
      now = at(seconds)
    },
    mayHaveSent: (sellerSku: string, since: Date, accountId = 'eu') =>
      underWay.mayHaveSent(accountId, sellerSku, since),
  }
}

describe('what a run of a lane may have sent', () => {
  test('is anything of its account while it has not said what it looks at', () => {
    const { begin, mayHaveSent } = opened()
    expect(mayHaveSent('MUG', at(-60))).toBe(false)
    begin()
    expect(mayHaveSent('MUG', at(0))).toBe(true)
    expect(mayHaveSent('MUG', at(0), 'na')).toBe(false)
  })

  test('is what it looks at, and for looks that began before it ended still after that', () => {
    const { begin, pass, mayHaveSent } = opened()
    const run = begin()
    run.restrictTo(new Set(['MUG']))
    expect([mayHaveSent('MUG', at(0)), mayHaveSent('CUP', at(0))]).toEqual([true, false])
    pass(10)
    run.end()
    expect([mayHaveSent('MUG', at(10)), mayHaveSent('MUG', at(11))]).toEqual([true, false])
    expect(mayHaveSent('CUP', at(0))).toBe(false)
  })

  test('is anything where it ended without saying', () => {
    const { begin, pass, mayHaveSent } = opened()
    const run = begin()
    pass(10)
    run.end()
    expect([mayHaveSent('CUP', at(9)), mayHaveSent('CUP', at(11))]).toEqual([true, false])
  })

  test('is forgotten when another run ends more than ten minutes later', () => {
    const { begin, pass, mayHaveSent } = opened()
    const send = (sellerSku: string) => {
      const run = begin()
      run.restrictTo(new Set([sellerSku]))
      run.end()
    }
    send('MUG')
    pass(600)
    send('CUP')
    expect(mayHaveSent('MUG', at(0))).toBe(true)
    pass(601)
    send('PAN')
    expect(mayHaveSent('MUG', at(0))).toBe(false)
    expect([mayHaveSent('CUP', at(600)), mayHaveSent('PAN', at(601))]).toEqual([true, true])
  })
})
