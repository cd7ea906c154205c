import type { Catalogue } from '../catalogue-types'
import { dutchActivity } from './activity'
import { dutchAlerts } from './alerts'
import { dutchApp } from './app'
import { dutchCodes } from './codes'
import { dutchConnect } from './connect'
import { dutchDoctor } from './doctor'
import { dutchExports } from './exports'
import { dutchFiles } from './files'
import { dutchHealth } from './health'
import { dutchImpact } from './impact'
import { dutchJobProblems } from './job-problems'
import { dutchLanguage } from './language'
import { dutchListingPanel } from './listing-panel'
import { dutchListings } from './listings'
import { dutchMatching } from './matching'
import { dutchOverrides } from './overrides'
import { dutchPage } from './page'
import { dutchPulse } from './pulse'
import { dutchShared } from './shared'

/**
 * Dutch. The names of the settings stay in English, because the Dutch user documentation prints them in English:
 * who reads a step there must find the same words here.
 */
export const dutch: Catalogue = {
  ...dutchPage,
  ...dutchListings,
  ...dutchListingPanel,
  ...dutchHealth,
  ...dutchJobProblems,
  ...dutchApp,
  ...dutchAlerts,
  ...dutchActivity,
  ...dutchCodes,
  ...dutchConnect,
  ...dutchOverrides,
  ...dutchFiles,
  ...dutchExports,
  ...dutchMatching,
  ...dutchShared,
  ...dutchDoctor,
  ...dutchPulse,
  ...dutchImpact,
  ...dutchLanguage,
}
