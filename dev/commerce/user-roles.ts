import { getCustomAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/api'
import { getGridColumnAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/grid-columns'
import { getMassActionAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/mass-actions'
import { getMenuAclResourceId } from '@adobe/aio-commerce-lib-admin-ui/menu'
import type { Router } from 'express'
import { decodeJwt } from 'jose'
import app from '../../app.commerce.config'
import { ims } from '../world'
import { CommerceError } from './replies'

const { metadata, adminUi } = app
/** Resources that the app declares for User Roles. */
const DECLARED: ReadonlySet<string> = new Set([
  getMenuAclResourceId(metadata.id, adminUi.menu.id),
  ...adminUi.acl.map(({ id }) => getCustomAclResourceId(metadata.id, id)),
  ...adminUi.product.gridColumns.columns.map(({ id }) =>
    getGridColumnAclResourceId(metadata.id, 'product', id),
  ),
  ...adminUi.product.massActions.map(({ id }) => getMassActionAclResourceId(metadata.id, 'product', id)),
])

/** The app's rights that a user of Commerce Admin lacks, by the end of their resource names. */
const WITHHELD: Readonly<Record<string, RegExp>> = {
  [ims.users.channelManager.userId]: /^$/,
  [ims.users.viewer.userId]: /_acl_/,
  [ims.users.packer.userId]: /adminuisdk_app_/,
}

/** The rights of User Roles, since Admin UI SDK 4.2, for the bearer of an IMS token. Source: Admin UI SDK, REST. */
export function addUserRoles(router: Router): void {
  router.post('/adminuisdk/permission/check', (request, response) => {
    const resource = String((request.body as { resource?: unknown }).resource ?? '')
    if (resource === '') throw new CommerceError(400, 'The resource is required.')
    const bearer = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1]
    const withheld = bearer && WITHHELD[String(decodeJwt(bearer).user_id)]
    if (!withheld) {
      throw new CommerceError(401, "The consumer isn't authorized to access %resources.", {
        resources: 'self',
      })
    }
    response.json({
      allowed: DECLARED.has(resource) && !withheld.test(resource),
    })
  })
}
