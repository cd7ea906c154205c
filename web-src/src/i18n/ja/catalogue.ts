import type { Catalogue } from '../catalogue'
import { japaneseAlerts } from './alerts'
import { japaneseApp } from './app'
import { japaneseConnect } from './connect'
import { japaneseDoctor } from './doctor'
import { japaneseExports } from './exports'
import { japaneseFiles } from './files'
import { japaneseHealth } from './health'
import { japaneseLanguage } from './language'
import { japaneseListings } from './listings'
import { japaneseMatching } from './matching'
import { japaneseOverrides } from './overrides'
import { japanesePage } from './page'
import { japaneseShared } from './shared'

/**
 * Japanese. The names of the settings stay in English, because the user documentation prints them in English:
 * who reads a step there must find the same words here.
 */
export const japanese: Catalogue = {
  ...japanesePage,
  ...japaneseListings,
  ...japaneseHealth,
  ...japaneseApp,
  ...japaneseAlerts,
  ...japaneseConnect,
  ...japaneseOverrides,
  ...japaneseFiles,
  ...japaneseExports,
  ...japaneseMatching,
  ...japaneseShared,
  ...japaneseDoctor,
  ...japaneseLanguage,
}
