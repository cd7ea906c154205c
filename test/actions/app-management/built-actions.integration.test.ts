import path from 'node:path'
import { BUILT_APP_MANAGEMENT } from '../../../dev/build/built-folders'
import { actionInputs } from '../../action-inputs'

test.each(['app-config', 'association', 'installation'])(
  'the built %s asks who calls before Adobe’s library sees the request',
  async (name) => {
    const file = path.join(BUILT_APP_MANAGEMENT, 'app-management', `${name}-temp`, 'index.js')
    const { main } = require(file) as { main: (params: object) => Promise<unknown> }
    const request = { __ow_method: 'get', __ow_path: '', __ow_query: '', __ow_body: '', __ow_headers: {} }
    expect(await main({ ...actionInputs(), ...request })).toMatchObject({
      statusCode: 401,
      body: { error: { code: 'TOKEN_MISSING' } },
    })
  },
)
