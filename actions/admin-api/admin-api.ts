import type { Right } from '../shared/commerce/user-rights'
import { accountStateCollection } from '../shared/database/accounts/account-states'
import { authorisationCollection } from '../shared/database/accounts/authorisations'
import { soldCollection } from '../shared/database/accounts/sold'
import type { Database } from '../shared/database/client/database-client'
import { readControlledListings } from '../shared/database/listings/groups/controlled-listings'
import { listingQueries } from '../shared/database/listings/listing-queries'
import { listingCollection } from '../shared/database/listings/listings'
import { mappingCollection } from '../shared/database/listings/mappings'
import { overrideCollection } from '../shared/database/listings/overrides'
import { activityCollection } from '../shared/database/log/activity'
import { communicationErrorCollection } from '../shared/database/log/communication-errors'
import { healthCollection } from '../shared/database/log/health'
import { listingHistory } from '../shared/database/log/listing-history'
import { savedViewCollection } from '../shared/database/users/saved-views'
import { breakerCollection } from '../shared/database/work/breakers'
import { jobCollection } from '../shared/database/work/jobs'
import { pendingCollection } from '../shared/database/work/pending'
import { simulationCollection } from '../shared/database/work/simulations'
import { taskStateCollection } from '../shared/database/work/task-states'
import { uploadCollection } from '../shared/database/work/uploads'
import { configurationStores } from '../shared/merchant/configuration-stores'
import { fingerprintOf } from '../shared/merchant/read-only'
import {
  type ActionParams,
  type ActionResult,
  type ActivationContext,
  JSON_HEADERS,
} from '../shared/runtime/action'
import { checkPerson } from '../shared/runtime/caller/check-person'
import { checkRight } from '../shared/runtime/caller/check-right'
import { type Caller, verifyCaller } from '../shared/runtime/caller/verify-caller'
import { openCommerce } from '../shared/runtime/clients/open-commerce'
import { openDatabase } from '../shared/runtime/clients/open-database'
import { openSettings } from '../shared/runtime/clients/open-settings'
import { loadPresence, withInstallation } from '../shared/runtime/clients/with-installation'
import { parseConfiguration } from '../shared/runtime/configuration/configuration'
import type { Configuration } from '../shared/runtime/configuration/configuration-types'
import { BODY_MAXIMUM, parseWebRequest, tooLarge, type WebRequest } from '../shared/runtime/web-request'
import { answerDoctor, DOCTOR_PATH } from './health/answer-doctor'
import { type FoundRoute, findRoute } from './http/find-route'
import { RefusedError, type Route, type RouteContext } from './http/route'

/** REST API for the page. Checks the caller before it reads anything else of the request. */
export async function answerRequest(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  const status = tooLarge(params)
  if (status !== null) {
    const message = 'The request is too large.'
    return reply(status, { error: { code: 'TOO_LARGE', message } })
  }
  const configuration = parseConfiguration(await withInstallation(params, context))
  const request = parseWebRequest(params)
  const verdict = await verifyCaller(request.headers, configuration)
  if (verdict.kind === 'refused') return reply(verdict.status, { error: describe(verdict) })
  try {
    return await answerCaller({ params, configuration, context, ...verdict }, request)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    const { status, details } = error
    return reply(status, { error: { ...describe(error), ...details, requestId: context.activationId } })
  }
}

function describe({ code, message }: { readonly code: string; readonly message: string }) {
  return { code, message }
}

interface CalledBy {
  readonly params: ActionParams
  readonly configuration: Configuration
  readonly context: ActivationContext
  readonly caller: Caller
  readonly token: string
}

/** Answers a caller whose role in Commerce allows the request. */
async function answerCaller(called: CalledBy, request: WebRequest): Promise<ActionResult> {
  const { configuration, context, caller } = called
  const isDoctor = request.path === DOCTOR_PATH && request.method === 'GET'
  const found = isDoctor ? null : findRoute(request.method, request.path)
  const right = found ? rightFor(found.route) : 'view'
  const refusal = checkPerson(caller, configuration) ?? (await checkRight(configuration, called, right))
  if (refusal) throw new RefusedError(refusal.status, refusal.code, refusal.message)
  if (found === null) return reply(200, await answerDoctor(configuration, context))
  if (request.method !== 'GET') await refuseWhereAbsent(called)
  const database = await openDatabase(configuration, context)
  try {
    return await answerRoute(await openContext({ ...called, database }), found, request)
  } finally {
    await database.close()
  }
}

/** Refuses writes of a page that stayed open after the app was uninstalled. */
async function refuseWhereAbsent({ params, context }: CalledBy): Promise<void> {
  if ((await loadPresence(params, context)) === 'installed') return
  throw new RefusedError(403, 'NOT_INSTALLED', 'The app is uninstalled in Commerce. Nothing was changed.')
}

function rightFor({ method, right }: Route): Right {
  return right ?? (method === 'GET' ? 'view' : 'manage')
}

async function openContext(called: CalledBy & { readonly database: Database }): Promise<RouteContext> {
  const { configuration, context, database, caller } = called
  return {
    caller,
    findRefusal: (right) => checkRight(configuration, called, right),
    configuration,
    activation: context,
    stores: configurationStores({
      settings: await openSettings(configuration, context, async () => database),
      database,
      log: context.log,
    }),
    listings: listingCollection(database),
    overrides: overrideCollection(database),
    listingQueries: listingQueries(database),
    listingHistory: listingHistory(database),
    controlledListings: (question) => readControlledListings(database, question),
    pending: pendingCollection(database),
    activity: activityCollection(database),
    jobs: jobCollection(database),
    accountStates: accountStateCollection(database),
    breakers: breakerCollection(database),
    errors: communicationErrorCollection(database),
    health: healthCollection(database),
    sold: soldCollection(database),
    mappings: mappingCollection(database),
    uploads: uploadCollection(database),
    simulations: simulationCollection(database),
    taskStates: taskStateCollection(database),
    savedViews: savedViewCollection(database),
    commerce: openCommerce(configuration),
    authorisations: authorisationCollection(database),
    own: fingerprintOf(configuration.commerce.baseUrl, context.namespace),
  }
}

async function answerRoute(
  context: RouteContext,
  { route, ids }: FoundRoute,
  request: WebRequest,
): Promise<ActionResult> {
  // Notes the route, not the path, because paths contain ids.
  context.activation.telemetry?.note({ 'http.request.method': route.method, 'http.route': route.path })
  const answer = await route.answer(context, {
    ids,
    query: request.query,
    body: parseJson(request.body, route),
  })
  return reply(answer.status, answer.body)
}

/**
 * A NUL character, literal or escaped by an odd number of backslashes. Texts of Amazon and Commerce never have one, and
 * none must be stored.
 */
const NUL = /\0|(?<!\\)(?:\\\\)*\\u0000/

function parseJson(body: string, { bodyMaximum = BODY_MAXIMUM }: Route): unknown {
  if (body === '') return undefined
  if (body.length > bodyMaximum) {
    throw new RefusedError(413, 'TOO_LARGE', `Expected a body of at most ${bodyMaximum / 1024} KB.`)
  }
  if (NUL.test(body)) {
    throw new RefusedError(400, 'BAD_REQUEST', 'Expected text without NUL characters, in UTF-8.')
  }
  try {
    return JSON.parse(body)
  } catch {
    throw new RefusedError(400, 'NOT_JSON', 'Expected a body in JSON.')
  }
}

function reply(statusCode: number, body: object): ActionResult {
  return { statusCode, headers: JSON_HEADERS, body }
}
