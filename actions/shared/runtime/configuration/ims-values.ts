import * as v from 'valibot'
import type { ImsCredentials } from './configuration-types'

const given = v.pipe(v.string(), v.trim(), v.minLength(1))

/** Each field of the input, with the variable that the deployment sets it from. */
const VARIABLES = {
  client_id: 'IMS_OAUTH_S2S_CLIENT_ID',
  client_secret: 'IMS_OAUTH_S2S_CLIENT_SECRET',
  org_id: 'IMS_OAUTH_S2S_ORG_ID',
  scopes: 'IMS_OAUTH_S2S_SCOPES',
} as const

const schema = v.object({
  client_id: given,
  client_secret: given,
  org_id: given,
  // The deployment passes a list that is not JSON as plain text.
  scopes: v.pipe(v.array(given), v.minLength(1)),
})

/** Parses the input of the annotation `include-ims-credentials`. Adds problems by name, never by value. */
export function parseImsCredentials(input: unknown, problems: string[]): ImsCredentials {
  const parsed = v.safeParse(schema, input)
  if (parsed.success) return parsed.output
  if (typeof input !== 'object' || input === null)
    problems.push(
      'the IMS credential is missing (IMS_OAUTH_S2S_* at the deployment, annotation include-ims-credentials)',
    )
  else problems.push(...imsProblems(parsed.issues.map((issue) => v.getDotPath(issue)?.split('.')[0] ?? '')))
  return { client_id: '', client_secret: '', org_id: '', scopes: [] }
}

function imsProblems(fields: readonly string[]): readonly string[] {
  return Object.entries(VARIABLES)
    .filter(([field]) => fields.includes(field))
    .map(
      ([field, name]) => `${name}${field === 'scopes' ? ': expected a JSON list of scopes' : ' is missing'}`,
    )
}

/** Why it cannot be the id of an IMS organization; null if it can. */
export function organisationProblem(orgId: string): string | null {
  return /^[\w-]+@AdobeOrg$/.test(orgId) ? null : 'expected the id of an IMS organization, …@AdobeOrg'
}
