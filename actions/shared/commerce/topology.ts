import type { CommerceFailure } from './commerce-client'

export type TopologyReply =
  | {
      readonly kind: 'read'
      /** Equal while no stock, link, source or website assignment changed. */
      readonly digest: string
      /** Stock id by website code. */
      readonly stockOfWebsite: ReadonlyMap<string, number>
    }
  | CommerceFailure
