import { askRight, type Right, type RightAnswer } from '../../commerce/user-rights'
import { minutes } from '../../time'
import type { Configuration } from '../configuration/configuration-types'
import type { Caller, Refusal } from './verify-caller'

type RightConfiguration = { readonly commerce: Pick<Configuration['commerce'], 'baseUrl' | 'flavor'> }

/** What a role gains or loses in Commerce counts here this much later at most. */
const KNOWN_MS = minutes(1)
const KNOWN_MAXIMUM = 1_000

const known = new Map<string, { readonly answer: Promise<RightAnswer>; readonly until: number }>()
/** The last time that Commerce said something, for while it says nothing. */
const lastSaid = new Map<string, RightAnswer>()

export interface Bearer {
  readonly caller: Pick<Caller, 'userId'>
  /** The caller's IMS token, which Commerce checks once more. */
  readonly token: string
}

/**
 * Whether Commerce's roles let a caller do something: null, or why not. A Commerce that has no roles for
 * apps lets every member of the organisation. While Commerce cannot be asked, what it said last of the user counts.
 */
export async function checkRight(
  configuration: RightConfiguration,
  { caller, token }: Bearer,
  right: Right,
): Promise<Refusal | null> {
  const { baseUrl, flavor } = configuration.commerce
  const key = [baseUrl, right, caller.userId].join(' ')
  const found = known.get(key)
  const answer =
    found && found.until > Date.now()
      ? found.answer
      : remember(key, askRight({ baseUrl, flavor }, token, right))
  return refusalOf(await answer, right)
}

function remember(key: string, asked: Promise<RightAnswer>): Promise<RightAnswer> {
  const answer = asked.then((said) => {
    if (said !== 'unknown') {
      keepAtMost(lastSaid).set(key, said)
      return said
    }
    known.delete(key)
    return lastSaid.get(key) ?? 'unknown'
  })
  keepAtMost(known).set(key, { answer, until: Date.now() + KNOWN_MS })
  return answer
}

function keepAtMost<T>(map: Map<string, T>): Map<string, T> {
  const oldest = map.keys().next()
  if (map.size >= KNOWN_MAXIMUM && !oldest.done) map.delete(oldest.value)
  return map
}

const REFUSALS: Readonly<
  Record<Exclude<RightAnswer, 'allowed' | 'no-roles' | 'denied'>, Omit<Refusal, 'kind'>>
> = {
  'not-accepted': {
    status: 403,
    code: 'NOT_A_COMMERCE_USER',
    message:
      'Commerce does not know you as a user of its Admin. Sign in to Commerce Admin with this account.',
  },
  unknown: {
    status: 503,
    code: 'RIGHT_UNKNOWN',
    message: 'Commerce could not be asked what your role allows. Try again when Commerce answers.',
  },
}

const DENIED: Readonly<Record<Right, Omit<Refusal, 'kind'>>> = {
  view: {
    status: 403,
    code: 'NO_RIGHT_TO_VIEW',
    message: 'Your role in Commerce does not include Amazon Stock / Quantity.',
  },
  manage: {
    status: 403,
    code: 'NO_RIGHT_TO_MANAGE',
    message: 'Your role in Commerce lets you look at this, and change nothing. Nothing was changed.',
  },
}

function refusalOf(answer: RightAnswer, right: Right): Refusal | null {
  if (answer === 'allowed' || answer === 'no-roles') return null
  return { kind: 'refused', ...(answer === 'denied' ? DENIED[right] : REFUSALS[answer]) }
}
