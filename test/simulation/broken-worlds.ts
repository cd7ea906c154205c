import type { Breakage } from './simulated-world'

/** A seller that leaves each number lying for most of a minute before it sends it. */
export const sendsOldNumbers: Breakage = {
  partner: (partner, clock) => ({
    ...partner,
    call: async (request) => {
      if (request.operation === 'listingsItems.patchListingsItem') await clock.sleep(40_000)
      return partner.call(request)
    },
  }),
}

/** A seller that keeps to no rate: each call goes out five times. */
export const callsTooOften: Breakage = {
  partner: (partner) => ({
    ...partner,
    call: async (request) => {
      const calls = Array.from({ length: 5 }, () => partner.call(request))
      const [first] = await Promise.all(calls)
      return first as Awaited<ReturnType<typeof partner.call>>
    },
  }),
}
