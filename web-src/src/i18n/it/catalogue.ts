import type { Catalogue } from '../catalogue-types'
import { italianActivity } from './activity'
import { italianAlerts } from './alerts'
import { italianApp } from './app'
import { italianCodes } from './codes'
import { italianConnect } from './connect'
import { italianDoctor } from './doctor'
import { italianExports } from './exports'
import { italianFiles } from './files'
import { italianHealth } from './health'
import { italianImpact } from './impact'
import { italianJobProblems } from './job-problems'
import { italianLanguage } from './language'
import { italianListingPanel } from './listing-panel'
import { italianListings } from './listings'
import { italianMatching } from './matching'
import { italianOverrides } from './overrides'
import { italianPage } from './page'
import { italianPulse } from './pulse'
import { italianShared } from './shared'

/**
 * Italian. The names of the settings stay in English, because the user documentation prints them in English:
 * who reads a step there must find the same words here.
 */
export const italian: Catalogue = {
  ...italianPage,
  ...italianListings,
  ...italianListingPanel,
  ...italianHealth,
  ...italianJobProblems,
  ...italianApp,
  ...italianAlerts,
  ...italianActivity,
  ...italianCodes,
  ...italianConnect,
  ...italianOverrides,
  ...italianFiles,
  ...italianExports,
  ...italianMatching,
  ...italianShared,
  ...italianDoctor,
  ...italianPulse,
  ...italianImpact,
  ...italianLanguage,
}
