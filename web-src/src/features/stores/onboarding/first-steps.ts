import type { StoresReply } from '../../../../../actions/admin-api/contract/stores'

export type StepName = 'account' | 'store' | 'settings'

export interface FirstStep {
  readonly name: StepName
  readonly state: 'done' | 'now' | 'later'
  /** Route of the page for this step. */
  readonly path: string
}

/** How far a merchant is on the way to the first published listing. Null once one is published. */
export interface FirstRun {
  readonly steps: readonly FirstStep[]
  /** The last step: `publishing` while listings are processed, `held` when all are processed and none could be sent. */
  readonly end: 'publishing' | 'held' | null
}

type Known = Pick<StoresReply, 'stores' | 'accounts' | 'hasPublished' | 'oldestPendingAt'>

export function firstRunOf(reply: Known): FirstRun | null {
  const { stores, accounts, hasPublished, oldestPendingAt } = reply
  // Nothing has to be sent if Amazon already shows the decided quantities.
  const isInStep = oldestPendingAt === null && stores.some(({ counts }) => counts.listed > 0)
  if (hasPublished || isInStep) return null
  const unset = stores.find(({ hasSettings }) => !hasSettings)
  const isSet = stores.some(({ hasSettings }) => hasSettings)
  const facts: readonly (readonly [StepName, boolean, string])[] = [
    ['account', accounts > 0 || stores.length > 0, '/connect'],
    ['store', stores.length > 0, '/connect'],
    ['settings', isSet, unset ? `/stores/${encodeURIComponent(unset.id)}/listing-settings` : '/connect'],
  ]
  const next = facts.findIndex(([, isDone]) => !isDone)
  const isDecided =
    oldestPendingAt === null &&
    stores.every(({ hasSettings, counts }) => !hasSettings || (counts.total > 0 && counts.undecided === 0))
  return {
    steps: facts.map(([name, isDone, path], index) => ({
      name,
      path,
      state: isDone ? 'done' : index === next ? 'now' : 'later',
    })),
    end: next >= 0 ? null : isDecided ? 'held' : 'publishing',
  }
}
