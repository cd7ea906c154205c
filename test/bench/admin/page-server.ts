import type { Server } from 'node:http'
import express from 'express'
import { main } from '../../../actions/admin-api/index'
import { BUILT_WEB } from '../../../dev/build/built-folders'

const ADMIN_API = '/api/v1/web/amazon-stock/admin-api'

/** Serves the built page and the action in this process, as I/O Runtime calls it. */
export async function servePage(port: number, inputs: Readonly<Record<string, unknown>>): Promise<Server> {
  const app = express()
  app.use(ADMIN_API, express.raw({ type: () => true }), async (request, response) => {
    const result = await main({
      ...inputs,
      __ow_method: request.method.toLowerCase(),
      __ow_path: request.path,
      __ow_query: new URL(request.url, 'http://x').search.slice(1),
      __ow_headers: request.headers as Record<string, string>,
      __ow_body: Buffer.isBuffer(request.body) ? request.body.toString('base64') : '',
    })
    const answer = 'error' in result ? result.error : result
    response.status(answer.statusCode).json(answer.body)
  })
  app.use(express.static(BUILT_WEB))
  return new Promise((resolve) => {
    const server = app.listen(port, '127.0.0.1', () => resolve(server))
  })
}
