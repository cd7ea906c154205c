import { randomBytes } from 'node:crypto'
import express, { type Express, type Request, type Response } from 'express'
import { amazon } from '../world'
import { type SellerAccount, sellerAccounts } from './accounts'
import type { AmazonWorld } from './types'

const PATH = '/apps/authorize/consent'
/** Lifetime of Amazon's consent codes. */
const CODE_MS = 5 * 60_000
/** Seller Central of each region. On loopback itself, any account can sign in. */
const EUROPE = /\.(nl|se|pl|eg|sa|ae|in|ie|co\.za|com\.be|com\.tr)$/
const FAR_EAST = /\.(sg|com\.au|co\.jp)$/

/**
 * Seller Central's consent page. The seller approves or denies, and returns to the app's registered page with the
 * unchanged state.
 */
export function addConsentPage(app: Express, world: AmazonWorld): void {
  app.get(PATH, (request, response) => {
    const asked = askedBy(request.query)
    const fault = faultOf(world, asked)
    if (fault)
      return void sendPage(response.status(400), `<h1>${fault}</h1><p>The app cannot be authorised.</p>`)
    sendPage(response, formFor(asked, accountsAt(request)))
  })
  app.post(PATH, express.urlencoded({ extended: false }), (request, response) => {
    const asked = askedBy(request.body as Record<string, unknown>)
    const fault = faultOf(world, asked)
    if (fault) return void sendPage(response.status(400), `<h1>${fault}</h1>`)
    response.redirect(303, answerTo(world, asked, request.body as Record<string, unknown>))
  })
}

interface Asked {
  readonly applicationId: string
  readonly redirectUri: string
  readonly state: string
  readonly version: string
}

function askedBy(values: Record<string, unknown>): Asked {
  const text = (name: string) => (typeof values[name] === 'string' ? String(values[name]) : '')
  return {
    applicationId: text('application_id'),
    redirectUri: text('redirect_uri'),
    state: text('state'),
    version: text('version'),
  }
}

/** Amazon's error codes. Source: "Authorization Errors". */
function faultOf({ state: { application }, redirectUris }: AmazonWorld, asked: Asked): string | null {
  if (asked.applicationId !== amazon.application.id) return 'MD1000: the application is not known'
  if (application.isDraft && asked.version !== 'beta') return 'MD1000: the application is in draft'
  if (!application.isDraft && asked.version !== '') return 'MD1000: the application is not in draft'
  if (!redirectUris.includes(asked.redirectUri)) return 'MD5101: the redirect URI is not registered'
  return null
}

function accountsAt(request: Request): readonly SellerAccount[] {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  if (!host.startsWith('sellercentral')) return sellerAccounts
  const isEurope = host === 'sellercentral-europe.amazon.com' || EUROPE.test(host)
  const region = isEurope ? 'eu' : FAR_EAST.test(host) ? 'fe' : 'na'
  return sellerAccounts.filter((account) => account.region === region)
}

function formFor(
  { applicationId, redirectUri, state, version }: Asked,
  accounts: readonly SellerAccount[],
): string {
  const hidden = { application_id: applicationId, redirect_uri: redirectUri, state, version }
  const fields = Object.entries(hidden).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
  )
  const options = accounts.map(
    ({ sellerId, region }) => `<option value="${sellerId}">${sellerId} (${region})</option>`,
  )
  return `<h1>Authorise Amazon Stock / Quantity</h1>
<form method="post" action="${PATH}">${fields.join('')}
<p><label>Seller <select name="account">${options.join('')}</select></label></p>
<p><button name="answer" value="approve">Confirm</button> <button name="answer" value="deny">Cancel</button></p>
</form>`
}

function answerTo(world: AmazonWorld, { redirectUri, state }: Asked, body: Record<string, unknown>): string {
  const url = new URL(redirectUri)
  url.searchParams.set('state', state)
  if (body.answer !== 'approve') {
    url.searchParams.set('error', 'access_denied')
    return url.href
  }
  const sellerId = String(body.account)
  url.searchParams.set('selling_partner_id', sellerId)
  url.searchParams.set('spapi_oauth_code', newCode(world, sellerId))
  return url.href
}

/** A code from the seller's consent, valid for one exchange. */
export function newCode(world: AmazonWorld, sellerId: string): string {
  const code = `ANloopback${randomBytes(9).toString('hex')}`
  world.state.codes[code] = { sellerId, expiresAt: world.now() + CODE_MS }
  world.saved.changed()
  return code
}

function sendPage(response: Response, body: string): void {
  response
    .type('html')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Amazon</title><main>${body}</main></html>`,
    )
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
