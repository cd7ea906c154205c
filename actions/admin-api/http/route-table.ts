import { changeAccount, listAccounts, removeAccount } from '../accounts/accounts'
import { finishAuthorisation, startAuthorisation } from '../accounts/authorisations'
import { connectAccount } from '../accounts/connect-account'
import { tryAccount } from '../accounts/try-account'
import { listActivity } from '../activity/activity'
import { listErrors } from '../activity/errors'
import { exportActivity, exportErrors } from '../activity/export-entries'
import { saveApp, showApp } from '../app/app'
import { showRights } from '../app/rights'
import { removeAlerts, saveAlerts, showAlerts, testAlerts } from '../health/alerts'
import { importStore, showJob } from '../jobs/jobs'
import { listOfProducts } from '../listings/chosen-products'
import { exportAllListings, exportChosenListings, exportListings } from '../listings/export-listings'
import { listListingChanges, showListing } from '../listings/listing'
import { countAllListings, countListings, listAllListings, listListings } from '../listings/listings'
import { listSavedViews, removeSavedView, saveView } from '../listings/saved-views'
import { listSharedSkus } from '../listings/shared-skus'
import { exportMappings, listMappings, saveMappings } from '../matching/mappings'
import { findProducts, proposeProducts } from '../matching/propose/proposals'
import { exportUnmatched, listUnmatched } from '../matching/unmatched'
import { showNeeds } from '../needs/needs'
import { exportOverrides } from '../overrides/export-overrides'
import { removeOverrides, setOverrides } from '../overrides/overrides'
import { showImpact } from '../settings/impact'
import { showRuleChoices } from '../settings/rule-choices'
import { showRuleMatches } from '../settings/rule-matches'
import {
  saveStockQuantity,
  showStockQuantity,
  showStockQuantityHistory,
  showStockQuantityVersion,
} from '../settings/stock-quantity'
import { simulate } from '../simulation/simulate'
import { changeStore, previewChange, removeStore } from '../stores/change-store'
import { connectStore, previewConnection } from '../stores/connect-store'
import { listWebsites, showConnection } from '../stores/connection'
import { showPublishHistory } from '../stores/publish-history'
import { cancelJob, republishListings, republishStore } from '../stores/republish'
import { listStores, showStore } from '../stores/stores'
import { previewWebsite } from '../stores/website-preview'
import { authoriseZeros, dismissZeros } from '../stores/zeros'
import { createUpload, listRefused, putPiece, showPreview, showUpload, startUpload } from '../uploads/uploads'
import type { Route } from './route'

/** All routes. */
export const ROUTES: readonly Route[] = [
  listStores,
  showNeeds,
  connectStore,
  connectAccount,
  showConnection,
  listWebsites,
  listAccounts,
  changeAccount,
  removeAccount,
  tryAccount,
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
  showStockQuantityVersion,
  showRuleChoices,
  showRuleMatches,
  showImpact,
  simulate,
  listListings,
  listAllListings,
  countListings,
  countAllListings,
  listOfProducts,
  showListing,
  listListingChanges,
  exportListings,
  exportAllListings,
  exportChosenListings,
  listSavedViews,
  saveView,
  removeSavedView,
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
  showPublishHistory,
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
  proposeProducts,
  findProducts,
  createUpload,
  showUpload,
  listRefused,
  putPiece,
  showPreview,
  startUpload,
]
