import { errorMessage } from '../../shared/runtime/error-words'
import { checkManaged } from './managed-installation'
import { onboardCommerceProvider, onboardSubscriptions } from './onboard-commerce'
import { onboardEventCodes, onboardProvider, onboardRegistration } from './onboard-io-events'
import type { ChosenProvider, OnboardingContext, Step } from './onboarding-context'

/**
 * Makes sure that Commerce's events reach the app: the provider, its events, the registration, and Commerce's side.
 * Safe to repeat: existing parts stay, and what App Management set up is only checked. A failing part does not hide the
 * others.
 */
export async function runOnboarding(context: OnboardingContext): Promise<readonly Step[]> {
  const first = await attempt('event provider', async () => {
    const managed = await checkManaged(context)
    if (managed) return { steps: managed, isManaged: true }
    const { step, provider } = await onboardProvider(context)
    return { steps: [step], provider }
  })
  const { provider, isManaged } = first
  if (isManaged) return first.steps
  if (provider === undefined) {
    const later = [
      'events of the provider',
      'registration',
      'Commerce event provider',
      'Commerce subscriptions',
    ]
    const words = 'It needs the event provider.'
    return [...first.steps, ...later.map((what): Step => ({ what, outcome: 'not checked', words }))]
  }
  const parts = [
    await attempt('events of the provider', async () => ({
      steps: await onboardEventCodes(context, provider),
    })),
    await attempt('registration', async () => ({ steps: [await onboardRegistration(context, provider)] })),
    await attempt('Commerce event provider', async () => ({
      steps: await onboardCommerceProvider(context, provider),
    })),
    await attempt('Commerce subscriptions', async () => ({
      steps: await onboardSubscriptions(context, provider),
    })),
  ]
  return [...first.steps, ...parts.flatMap(({ steps }) => steps)]
}

interface Part {
  readonly steps: readonly Step[]
  readonly provider?: ChosenProvider | undefined
  /** App Management installed the app. */
  readonly isManaged?: boolean
}

async function attempt(what: string, part: () => Promise<Part>): Promise<Part> {
  try {
    return await part()
  } catch (error) {
    return {
      steps: [{ what, outcome: 'failed', words: errorMessage(error) }],
    }
  }
}

const MARKS = {
  present: '  ok     ',
  created: '  made   ',
  changed: '  changed',
  missing: '  missing',
  wrong: '  wrong  ',
  failed: '  FAILED ',
  'not checked': '  -      ',
} as const

/** One line for each step. */
export function describeSteps(steps: readonly Step[]): string {
  return steps
    .map(({ what, outcome, words }) => `${MARKS[outcome]}  ${what}${words ? `\n             ${words}` : ''}`)
    .join('\n')
}

/** Whether everything is set up now. */
export function isOnboarded(steps: readonly Step[]): boolean {
  return steps.every(({ outcome }) => ['present', 'created', 'changed'].includes(outcome))
}
