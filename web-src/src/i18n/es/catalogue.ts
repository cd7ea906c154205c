import type { Catalogue } from '../catalogue'
import { spanishApp } from './app'
import { spanishConnect } from './connect'
import { spanishDoctor } from './doctor'
import { spanishExports } from './exports'
import { spanishFiles } from './files'
import { spanishHealth } from './health'
import { spanishLanguage } from './language'
import { spanishListings } from './listings'
import { spanishMatching } from './matching'
import { spanishOverrides } from './overrides'
import { spanishPage } from './page'
import { spanishShared } from './shared'

/** Spanish. The names of the settings stay in English, as the user documentation prints them. */
export const spanish: Catalogue = {
  ...spanishPage,
  ...spanishListings,
  ...spanishHealth,
  ...spanishApp,
  ...spanishConnect,
  ...spanishOverrides,
  ...spanishFiles,
  ...spanishExports,
  ...spanishMatching,
  ...spanishShared,
  ...spanishDoctor,
  ...spanishLanguage,
}
