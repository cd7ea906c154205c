import type { Catalogue } from '../catalogue-types'
import { frenchActivity } from './activity'
import { frenchAlerts } from './alerts'
import { frenchApp } from './app'
import { frenchCodes } from './codes'
import { frenchConnect } from './connect'
import { frenchDoctor } from './doctor'
import { frenchExports } from './exports'
import { frenchFiles } from './files'
import { frenchHealth } from './health'
import { frenchImpact } from './impact'
import { frenchJobProblems } from './job-problems'
import { frenchLanguage } from './language'
import { frenchListingPanel } from './listing-panel'
import { frenchListings } from './listings'
import { frenchMatching } from './matching'
import { frenchOverrides } from './overrides'
import { frenchPage } from './page'
import { frenchPulse } from './pulse'
import { frenchShared } from './shared'

/** French. The names of the settings stay in English, as the user documentation prints them. */
export const french: Catalogue = {
  ...frenchPage,
  ...frenchListings,
  ...frenchListingPanel,
  ...frenchHealth,
  ...frenchJobProblems,
  ...frenchApp,
  ...frenchAlerts,
  ...frenchActivity,
  ...frenchCodes,
  ...frenchConnect,
  ...frenchOverrides,
  ...frenchFiles,
  ...frenchExports,
  ...frenchMatching,
  ...frenchShared,
  ...frenchDoctor,
  ...frenchPulse,
  ...frenchImpact,
  ...frenchLanguage,
}
