import type { Catalogue } from '../catalogue-types'
import { spanishActivity } from './activity'
import { spanishAlerts } from './alerts'
import { spanishApp } from './app'
import { spanishCodes } from './codes'
import { spanishConnect } from './connect'
import { spanishDoctor } from './doctor'
import { spanishExports } from './exports'
import { spanishFiles } from './files'
import { spanishHealth } from './health'
import { spanishImpact } from './impact'
import { spanishJobProblems } from './job-problems'
import { spanishLanguage } from './language'
import { spanishListingPanel } from './listing-panel'
import { spanishListings } from './listings'
import { spanishMatching } from './matching'
import { spanishOverrides } from './overrides'
import { spanishPage } from './page'
import { spanishPulse } from './pulse'
import { spanishShared } from './shared'

/** Spanish. The names of the settings stay in English, as the user documentation prints them. */
export const spanish: Catalogue = {
  ...spanishPage,
  ...spanishListings,
  ...spanishListingPanel,
  ...spanishHealth,
  ...spanishJobProblems,
  ...spanishApp,
  ...spanishAlerts,
  ...spanishActivity,
  ...spanishCodes,
  ...spanishConnect,
  ...spanishOverrides,
  ...spanishFiles,
  ...spanishExports,
  ...spanishMatching,
  ...spanishShared,
  ...spanishDoctor,
  ...spanishPulse,
  ...spanishImpact,
  ...spanishLanguage,
}
