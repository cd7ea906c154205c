import * as v from 'valibot'
import { createAmazonAgent } from '../../shared/amazon/amazon-agent'
import { readParticipations } from '../../shared/amazon/sellers'
import { createSellingPartner } from '../../shared/amazon/selling-partner'
import { saveRecord } from '../../shared/merchant/configuration-records'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { AccountRecord, AccountSecrets } from '../../shared/settings-store/records'
import { parseBody } from '../parse-body'
import { presentAccount } from '../present'
import type { AccountReply, AccountRequest } from '../replies'
import { RefusedError, type Route, type RouteWorld } from '../route'

const sellerId = v.pipe(
  v.string('is required'),
  v.regex(/^[A-Z0-9]{5,30}$/, "expected Amazon's merchant token"),
)
const token = v.pipe(
  v.string('is required'),
  v.minLength(1, 'is required'),
  v.maxLength(4_096, 'is too long'),
)
const credential = v.pipe(v.string(), v.minLength(1, 'must not be empty'), v.maxLength(500, 'is too long'))

const accountRequest = v.strictObject({
  sellerId,
  region: v.picklist(['na', 'eu', 'fe'], 'expected na, eu or fe'),
  refreshToken: token,
  lwaClientId: v.exactOptional(credential),
  lwaClientSecret: v.exactOptional(credential),
})

/** Until an Amazon order is to be in Commerce. */
const ORDER_IMPORT_MINUTES = 60

/** Connects a seller account, or renews its authorisation where it is connected already. */
export const connectAccount: Route = {
  method: 'POST',
  path: '/accounts',
  answer: async (world, { body }) => {
    const request = parseBody<AccountRequest>(accountRequest, body)
    const secrets = secretsOf(request)
    await proveAccess(world, request, secrets)
    const id = `${request.region}.${request.sellerId}`
    // Before the account: an account without secrets could not publish.
    await world.stores.settings.saveSecrets(id, secrets)
    await world.accountStates.save(id, { paused: null, suspect: null })
    const known = await world.stores.settings.loadAccount(id)
    const account = known ?? (await saveAccount(world, id, request))
    // What waited while Amazon refused the account goes out now.
    if (known) await wakePublisher(world.context)
    const reply: AccountReply = { account: presentAccount(account) }
    return { status: known ? 200 : 201, body: reply }
  },
}

function secretsOf({ refreshToken, lwaClientId, lwaClientSecret }: AccountRequest): AccountSecrets {
  if (lwaClientId && lwaClientSecret) {
    return { refreshToken, lwa: { clientId: lwaClientId, clientSecret: lwaClientSecret } }
  }
  if (lwaClientId || lwaClientSecret) {
    throw new RefusedError(400, 'BAD_REQUEST', 'lwaClientId, lwaClientSecret: expected both or neither')
  }
  return { refreshToken }
}

/** Nothing is saved that does not work. */
async function proveAccess(
  world: RouteWorld,
  request: AccountRequest,
  secrets: AccountSecrets,
): Promise<void> {
  const lwa = secrets.lwa ?? world.configuration.amazonApp
  if (!lwa) {
    throw new RefusedError(
      400,
      'LWA_CREDENTIALS_MISSING',
      'The app has no LWA credentials of its own: give lwaClientId and lwaClientSecret of your private Amazon app.',
    )
  }
  const outcome = await readParticipations(
    createSellingPartner(
      {
        accountId: 'new account',
        sellerId: request.sellerId,
        region: request.region,
        refreshToken: secrets.refreshToken,
        lwa,
      },
      { agent: createAmazonAgent(world.configuration.amazonConnectTo) },
    ),
  )
  if (outcome.kind !== 'read') throw refusedByAmazon(outcome)
}

export function refusedByAmazon({
  kind,
  message,
}: {
  readonly kind: string
  readonly message: string
}): RefusedError {
  if (kind === 'unauthorised') {
    return new RefusedError(
      400,
      'AMAZON_REFUSED',
      `Amazon refused the credentials (${message}). Check the refresh token, its region and the app's credentials.`,
    )
  }
  return new RefusedError(
    503,
    'AMAZON_UNAVAILABLE',
    `Amazon could not be asked: ${message} Try again in a minute.`,
  )
}

async function saveAccount(world: RouteWorld, id: string, request: AccountRequest): Promise<AccountRecord> {
  const outcome = await saveRecord(world.stores, {
    kind: 'account',
    subject: id,
    version: 0,
    savedBy: world.caller.name,
    record: {
      id,
      sellerId: request.sellerId,
      region: request.region,
      inventoryScope: request.region === 'eu' ? ('region' as const) : ('country' as const),
      orderImportMinutes: ORDER_IMPORT_MINUTES,
      createdAt: new Date().toISOString(),
    },
  })
  // Two requests connect the same account at once: both mean the same record.
  return outcome.kind === 'saved' ? outcome.record : (outcome.current.record as AccountRecord)
}
