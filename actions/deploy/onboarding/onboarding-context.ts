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
  /** A provider that is there already and is to be used; one of the app's own is made where it is undefined. */
  readonly providerId: string | undefined
  /** Tells the app's provider from those of other workspaces. */
  readonly instanceId: string
  /** That of the provider which App Management makes for this workspace. */
  readonly managedInstanceId: string
  /** The workspace file of Adobe Developer Console, as text. */
  readonly workspaceConfiguration: string | undefined
  /** Undefined: that Commerce sends events is left as it is. */
  readonly eventing: EventingSettings | undefined
  /** Look only. */
  readonly isDryRun: boolean
}

/** The provider that the other steps are about. */
export interface ChosenProvider {
  readonly id: string
  /** True in a dry run alone: nobody can be asked about it. */
  readonly isYetToBeMade: boolean
  /** Every Commerce event provider that the organisation has. */
  readonly knownIds: readonly string[]
}

/** `present`: as it is to be. `missing` and `wrong`: a dry run left it so. */
export type StepOutcome = 'present' | 'created' | 'changed' | 'missing' | 'wrong' | 'failed' | 'not checked'

/** One thing that has to be there. */
export interface Step {
  readonly what: string
  readonly outcome: StepOutcome
  /** What is wrong and what to do, where there is something. */
  readonly words?: string
}

/** Runs a change unless the run is dry, and says what became of the step. */
export async function change(
  { isDryRun }: Pick<OnboardingContext, 'isDryRun'>,
  step: { readonly what: string; readonly isNew: boolean; readonly words?: string },
  apply: () => Promise<string | undefined>,
): Promise<Step> {
  const { what, isNew, words } = step
  const told = words === undefined ? {} : { words }
  if (isDryRun) return { what, outcome: isNew ? 'missing' : 'wrong', ...told }
  const failure = await apply().catch((error: unknown) => errorMessage(error))
  if (failure !== undefined) return { what, outcome: 'failed', words: failure }
  return { what, outcome: isNew ? 'created' : 'changed', ...told }
}
