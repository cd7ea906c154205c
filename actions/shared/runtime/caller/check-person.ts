import type { Configuration } from '../configuration/configuration-types'
import type { Caller, Refusal } from './verify-caller'

/** Of a server-to-server credential: a program, for which no role of Commerce speaks. */
const TECHNICAL_ACCOUNT = /@techacct\.adobe\.com$/i

/** Whether a caller is a person whose token was made for a client that is taken: null, or why not. */
export function checkPerson(
  { userId, clientId }: Caller,
  { imsClientIds }: Pick<Configuration, 'imsClientIds'>,
): Refusal | null {
  if (TECHNICAL_ACCOUNT.test(userId)) {
    const message = 'Expected a person: this is the token of a technical account.'
    return { kind: 'refused', status: 403, code: 'NOT_A_PERSON', message }
  }
  if (imsClientIds === undefined || imsClientIds.includes(clientId)) return null
  const message = `Expected a token of Commerce Admin: IMS_CLIENT_IDS does not name the client ${clientId}.`
  return { kind: 'refused', status: 403, code: 'OTHER_CLIENT', message }
}
