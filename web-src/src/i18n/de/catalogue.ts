import type { Catalogue } from '../catalogue-types'
import { germanActivity } from './activity'
import { germanAlerts } from './alerts'
import { germanApp } from './app'
import { germanCodes } from './codes'
import { germanConnect } from './connect'
import { germanDoctor } from './doctor'
import { germanExports } from './exports'
import { germanFiles } from './files'
import { germanHealth } from './health'
import { germanImpact } from './impact'
import { germanJobProblems } from './job-problems'
import { germanLanguage } from './language'
import { germanListingPanel } from './listing-panel'
import { germanListings } from './listings'
import { germanMatching } from './matching'
import { germanOverrides } from './overrides'
import { germanPage } from './page'
import { germanPulse } from './pulse'
import { germanShared } from './shared'

/** German. The names of the settings stay in English, as the user documentation prints them. */
export const german: Catalogue = {
  ...germanPage,
  ...germanListings,
  ...germanListingPanel,
  ...germanHealth,
  ...germanJobProblems,
  ...germanApp,
  ...germanAlerts,
  ...germanActivity,
  ...germanCodes,
  ...germanConnect,
  ...germanOverrides,
  ...germanFiles,
  ...germanExports,
  ...germanMatching,
  ...germanShared,
  ...germanDoctor,
  ...germanPulse,
  ...germanImpact,
  ...germanLanguage,
}
