import { RefusedError, type Route } from './route'
import { changeAccount, listAccounts } from './routes/accounts'
import { listActivity } from './routes/activity'
import { saveApp, showApp } from './routes/app'
import { finishAuthorisation, startAuthorisation } from './routes/authorisations'
import { changeStore, previewChange, removeStore } from './routes/change-store'
import { connectAccount } from './routes/connect-account'
import { connectStore, previewConnection } from './routes/connect-store'
import { listWebsites, showConnection } from './routes/connection'
import { showCourse } from './routes/course'
import { listErrors } from './routes/errors'
import { exportOverrides } from './routes/export-overrides'
import { showImpact } from './routes/impact'
import { importStore, showJob } from './routes/jobs'
import { listSharedSkus, showListing } from './routes/listing'
import { countListings, listAllListings, listListings } from './routes/listings'
import { exportMappings, listMappings, saveMappings } from './routes/mappings'
import { removeOverrides, setOverrides } from './routes/overrides'
import { cancelJob, republishListings, republishStore } from './routes/republish'
import { saveStockQuantity, showStockQuantity, showStockQuantityHistory } from './routes/stock-quantity'
import { listStores, showStore } from './routes/stores'
import { exportUnmatched, listUnmatched } from './routes/unmatched'
import { createUpload, putPiece, showUpload, startUpload } from './routes/uploads'
import { previewWebsite } from './routes/website-preview'
import { authoriseZeros, dismissZeros } from './routes/zeros'

const ROUTES: readonly Route[] = [
  listStores,
  connectStore,
  connectAccount,
  showConnection,
  listWebsites,
  listAccounts,
  changeAccount,
  previewConnection,
  startAuthorisation,
  finishAuthorisation,
  showStore,
  changeStore,
  removeStore,
  previewChange,
  previewWebsite,
  showStockQuantity,
  saveStockQuantity,
  showStockQuantityHistory,
  showImpact,
  listListings,
  listAllListings,
  countListings,
  showListing,
  listSharedSkus,
  setOverrides,
  removeOverrides,
  exportOverrides,
  listActivity,
  listErrors,
  importStore,
  republishStore,
  republishListings,
  cancelJob,
  showCourse,
  authoriseZeros,
  dismissZeros,
  showJob,
  showApp,
  saveApp,
  listUnmatched,
  exportUnmatched,
  listMappings,
  exportMappings,
  saveMappings,
  createUpload,
  showUpload,
  putPiece,
  startUpload,
]

/** Ids are made of account ids, marketplace ids and UUIDs: anything else is none. */
const ID = /^[A-Za-z0-9._-]{1,200}$/

export interface FoundRoute {
  readonly route: Route
  readonly ids: readonly string[]
}

/** The route of a request, or a refusal: 404 for the path, 405 for the method. */
export function findRoute(method: string, path: string): FoundRoute {
  const segments = path.split('/').slice(1)
  const matching = ROUTES.flatMap((route) => {
    const ids = matchPath(route.path.split('/').slice(1), segments)
    return ids ? [{ route, ids }] : []
  })
  const found = matching.find(({ route }) => route.method === method)
  if (found) return found
  if (matching.length === 0) throw new RefusedError(404, 'NOT_FOUND', 'There is nothing at this address.')
  const allowed = matching.map(({ route }) => route.method).join(', ')
  throw new RefusedError(405, 'METHOD_NOT_ALLOWED', `Expected ${allowed} at this address.`)
}

function matchPath(pattern: readonly string[], segments: readonly string[]): string[] | null {
  if (pattern.length !== segments.length) return null
  const ids: string[] = []
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (expected === ':id' && ID.test(segment)) ids.push(segment)
    else if (expected !== segment) return null
  }
  return ids
}
