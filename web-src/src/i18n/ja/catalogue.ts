import type { Catalogue } from '../catalogue-types'
import { japaneseActivity } from './activity'
import { japaneseAlerts } from './alerts'
import { japaneseApp } from './app'
import { japaneseCodes } from './codes'
import { japaneseConnect } from './connect'
import { japaneseDoctor } from './doctor'
import { japaneseExports } from './exports'
import { japaneseFiles } from './files'
import { japaneseHealth } from './health'
import { japaneseImpact } from './impact'
import { japaneseJobProblems } from './job-problems'
import { japaneseLanguage } from './language'
import { japaneseListingPanel } from './listing-panel'
import { japaneseListings } from './listings'
import { japaneseMatching } from './matching'
import { japaneseOverrides } from './overrides'
import { japanesePage } from './page'
import { japanesePulse } from './pulse'
import { japaneseShared } from './shared'

/**
 * Japanese. The names of the settings stay in English, because the user documentation prints them in English:
 * who reads a step there must find the same words here.
 */
export const japanese: Catalogue = {
  ...japanesePage,
  ...japaneseListings,
  ...japaneseListingPanel,
  ...japaneseHealth,
  ...japaneseJobProblems,
  ...japaneseApp,
  ...japaneseAlerts,
  ...japaneseActivity,
  ...japaneseCodes,
  ...japaneseConnect,
  ...japaneseOverrides,
  ...japaneseFiles,
  ...japaneseExports,
  ...japaneseMatching,
  ...japaneseShared,
  ...japaneseDoctor,
  ...japanesePulse,
  ...japaneseImpact,
  ...japaneseLanguage,
}
