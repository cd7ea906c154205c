import { askRight, type Right, type RightAnswer } from '../../commerce/user-rights'
import { minutes } from '../../time'
import type { Configuration } from '../configuration/configuration-types'
import type { Caller, Refusal } from './verify-caller'

type RightConfiguration = { readonly commerce: Pick<Configuration['commerce'], 'baseUrl' | 'flavor'> }

/** The longest delay until a change of a role in Commerce takes effect here. */
const KNOWN_MS = minutes(1)
const KNOWN_MAXIMUM = 1_000

const known = new Map<string, { readonly answer: Promise<RightAnswer>; readonly until: number }>()
/** The last answer of Commerce, used while Commerce does not answer. */
const lastSaid = new Map<string, RightAnswer>()

export interface Bearer {
  readonly caller: Pick<Caller, 'userId'>
  /** The caller's IMS token, which Commerce checks again. */
  readonly token: string
}

/**
 * Null if Commerce's roles allow the caller to do something, otherwise the refusal. If Commerce has no roles for apps,
 * every member of the organization is allowed. While Commerce cannot be asked, its last answer about the user counts.
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
