import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Request, Response } from 'express'
import type { WorldUser } from '../ims/ims-stand-in'
import { createStandIn, type StandIn } from '../stand-in'
import { ims } from '../world'
import type { AdminOptions } from './admin-options'
import { addProductGrid } from './product-grid'
import { addWorldRoutes } from './world-routes'

const PAGE = fileURLToPath(new URL('./page/', import.meta.url))

/**
 * The Commerce Admin around the page: registers the extension, gives it a menu item and opens it in an iframe over
 * the Admin UI SDK's own tunnel. Catalog shows its columns of the product grid. Beside it stands a panel that changes
 * stock and buys on Amazon.
 */
export function createAdminStandIn(options: AdminOptions): { readonly standIn: StandIn } {
  const standIn = createStandIn('admin')
  const { app } = standIn
  const send = (file: string) => (_request: Request, response: Response) =>
    response.sendFile(`${PAGE}${file}`)
  app.get('/', send('index.html'))
  app.get('/admin.css', send('admin.css'))
  app.get('/admin.js', async (_request, response) => {
    response.type('text/javascript').send(await adminScript())
  })
  app.get('/__world/session', async (request, response) => {
    response.json(await openSession(options, userOf(request)))
  })
  app.post('/__world/token', async (request, response) => {
    response.json({ imsToken: await mintToken(options.imsUrl, userOf(request)) })
  })
  addWorldRoutes(app, options)
  addProductGrid(app, { ...options, getToken: () => mintToken(options.imsUrl, 'channelManager') })
  return { standIn }
}

/** Who is signed in: `?user=viewer` in the Admin's address; the channel manager unless given. */
function userOf({ query }: Request): WorldUser {
  return Object.hasOwn(ims.users, String(query.user)) ? (query.user as WorldUser) : 'channelManager'
}

let bundled: Promise<string> | undefined

/** The browser's part, bundled once. */
function adminScript(): Promise<string> {
  bundled ??= build({
    entryPoints: [`${PAGE}admin.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { global: 'window' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return bundled
}

interface MenuItem {
  readonly title: string
  readonly isSection?: boolean
  /** What the page's frame may do besides. */
  readonly sandbox?: string
}

interface Registration {
  readonly registration?: {
    readonly menuItems?: readonly MenuItem[]
    readonly page?: { readonly title?: string }
  }
}

/** What the Admin knows after sign-in: the user's token, and what the app registered. */
async function openSession({ imsUrl, runtimeUrl }: AdminOptions, user: WorldUser) {
  const imsToken = await mintToken(imsUrl, user)
  const answer = await fetch(`${runtimeUrl}/api/v1/web/admin-ui-sdk/registration`, {
    headers: { authorization: `Bearer ${imsToken}`, 'x-gw-ims-org-id': ims.orgId },
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) throw new Error(`The registration action answered ${answer.status}`)
  const { registration } = (await answer.json()) as Registration
  const items = registration?.menuItems ?? []
  return {
    imsToken,
    imsOrgId: ims.orgId,
    userEmail: ims.users[user].email,
    pageUrl: `${runtimeUrl}/index.html`,
    section: items.find((item) => item.isSection)?.title ?? null,
    menu: items.filter((item) => !item.isSection).map((item) => item.title),
    sandbox: items.find((item) => !item.isSection)?.sandbox ?? '',
    title: registration?.page?.title ?? '',
  }
}

async function mintToken(imsUrl: string, user: WorldUser): Promise<string> {
  const answer = await fetch(`${imsUrl}/__tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  })
  if (!answer.ok) throw new Error(`IMS answered ${answer.status}`)
  return ((await answer.json()) as { access_token: string }).access_token
}
