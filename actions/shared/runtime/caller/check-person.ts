import type { Configuration } from '../configuration/configuration-types'
import type { Caller, Refusal } from './verify-caller'

/** Marks a server-to-server credential: a program, which has no role in Commerce. */
const TECHNICAL_ACCOUNT = /@techacct\.adobe\.com$/i

/** Null if the caller is a person whose token was issued to an accepted client, otherwise the refusal. */
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
