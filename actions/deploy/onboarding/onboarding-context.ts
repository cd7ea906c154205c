import type { CommerceClient } from '../../shared/commerce/client/commerce-client'
import type { CommerceWriter } from '../../shared/commerce/client/commerce-writer'
import type { EventingSettings } from '../../shared/commerce/events/eventing'
import type { EventsManagement } from '../../shared/io-events/events-management'
import { errorMessage } from '../../shared/runtime/error-words'

/** What the onboarding works with. */
export interface OnboardingContext {
  readonly management: EventsManagement
  readonly commerce: CommerceClient
  readonly writer: CommerceWriter
  /** Client id of the workspace's credential. */
  readonly clientId: string
  /** An existing provider to use; if undefined, the onboarding creates one. */
  readonly providerId: string | undefined
  /** Distinguishes the app's provider from those of other workspaces. */
  readonly instanceId: string
  /** The same for the provider that App Management creates for this workspace. */
  readonly managedInstanceId: string
  /** The text of the workspace file of Adobe Developer Console. */
  readonly workspaceConfiguration: string | undefined
  /** Undefined: Commerce's event setting stays as it is. */
  readonly eventing: EventingSettings | undefined
  /** Only report, change nothing. */
  readonly isDryRun: boolean
}

/** The provider that the other steps use. */
export interface ChosenProvider {
  readonly id: string
  /** True only in a dry run: the provider does not exist yet. */
  readonly isYetToBeMade: boolean
  /** Every Commerce event provider of the organization. */
  readonly knownIds: readonly string[]
}

/** `present`: nothing to do. `missing` and `wrong`: a dry run left it so. */
export type StepOutcome = 'present' | 'created' | 'changed' | 'missing' | 'wrong' | 'failed' | 'not checked'

/** One thing that has to be set up. */
export interface Step {
  readonly what: string
  readonly outcome: StepOutcome
  /** What is wrong and what to do, if anything. */
  readonly words?: string
}

/** Makes a change unless the run is dry, and returns the outcome of the step. */
export async function change(
  { isDryRun }: Pick<OnboardingContext, 'isDryRun'>,
  step: { readonly what: string; readonly isNew: boolean; readonly words?: string },
  apply: () => Promise<string | undefined>,
): Promise<Step> {
  const { what, isNew, words } = step
  const explanation = words === undefined ? {} : { words }
  if (isDryRun) return { what, outcome: isNew ? 'missing' : 'wrong', ...explanation }
  const failure = await apply().catch((error: unknown) => errorMessage(error))
  if (failure !== undefined) return { what, outcome: 'failed', words: failure }
  return { what, outcome: isNew ? 'created' : 'changed', ...explanation }
}
