import type { Route } from './route'
import { changeAccount, listAccounts, removeAccount } from './routes/accounts'
import { listActivity } from './routes/activity'
import { removeAlerts, saveAlerts, showAlerts, testAlerts } from './routes/alerts'
import { saveApp, showApp } from './routes/app'
import { finishAuthorisation, startAuthorisation } from './routes/authorisations'
import { changeStore, previewChange, removeStore } from './routes/change-store'
import { listOfProducts } from './routes/chosen-products'
import { connectAccount } from './routes/connect-account'
import { connectStore, previewConnection } from './routes/connect-store'
import { listWebsites, showConnection } from './routes/connection'
import { showCourse } from './routes/course'
import { listErrors } from './routes/errors'
import { exportActivity, exportErrors } from './routes/export-entries'
import { exportChosenListings, exportListings } from './routes/export-listings'
import { exportOverrides } from './routes/export-overrides'
import { showImpact } from './routes/impact'
import { importStore, showJob } from './routes/jobs'
import { listListingChanges, listSharedSkus, showListing } from './routes/listing'
import { countListings, listAllListings, listListings } from './routes/listings'
import { exportMappings, listMappings, saveMappings } from './routes/mappings'
import { removeOverrides, setOverrides } from './routes/overrides'
import { cancelJob, republishListings, republishStore } from './routes/republish'
import { showRights } from './routes/rights'
import { saveStockQuantity, showStockQuantity, showStockQuantityHistory } from './routes/stock-quantity'
import { listStores, showStore } from './routes/stores'
import { exportUnmatched, listUnmatched } from './routes/unmatched'
import { createUpload, putPiece, showPreview, showUpload, startUpload } from './routes/uploads'
import { previewWebsite } from './routes/website-preview'
import { authoriseZeros, dismissZeros } from './routes/zeros'

/** Everything that the page may ask. */
export const ROUTES: readonly Route[] = [
  listStores,
  connectStore,
  connectAccount,
  showConnection,
  listWebsites,
  listAccounts,
  changeAccount,
  removeAccount,
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
  listOfProducts,
  showListing,
  listListingChanges,
  exportListings,
  exportChosenListings,
  listSharedSkus,
  setOverrides,
  removeOverrides,
  exportOverrides,
  listActivity,
  listErrors,
  exportActivity,
  exportErrors,
  importStore,
  republishStore,
  republishListings,
  cancelJob,
  showCourse,
  authoriseZeros,
  dismissZeros,
  showJob,
  showRights,
  showApp,
  saveApp,
  showAlerts,
  saveAlerts,
  removeAlerts,
  testAlerts,
  listUnmatched,
  exportUnmatched,
  listMappings,
  exportMappings,
  saveMappings,
  createUpload,
  showUpload,
  putPiece,
  showPreview,
  startUpload,
]
