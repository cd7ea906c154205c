import { enActivity } from './activity'
import { enAlerts } from './alerts'
import { enApp } from './app'
import { enCodes } from './codes'
import { enConnect } from './connect'
import { enDoctor } from './doctor'
import { enExports } from './exports'
import { enFiles } from './files'
import { enHealth } from './health'
import { enImpact } from './impact'
import { enJobProblems } from './job-problems'
import { enLanguage } from './language'
import { enListingPanel } from './listing-panel'
import { enListings } from './listings'
import { enMatching } from './matching'
import { enOverrides } from './overrides'
import { en } from './page'
import { enPulse } from './pulse'
import { enShared } from './shared'

/** English, which every other language is measured against. */
export const english = {
  ...en,
  ...enListings,
  ...enListingPanel,
  ...enHealth,
  ...enJobProblems,
  ...enApp,
  ...enAlerts,
  ...enActivity,
  ...enCodes,
  ...enConnect,
  ...enOverrides,
  ...enFiles,
  ...enExports,
  ...enMatching,
  ...enShared,
  ...enDoctor,
  ...enPulse,
  ...enImpact,
  ...enLanguage,
}
