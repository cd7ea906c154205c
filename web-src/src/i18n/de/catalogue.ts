import type { Catalogue } from '../catalogue'
import { germanApp } from './app'
import { germanConnect } from './connect'
import { germanDoctor } from './doctor'
import { germanExports } from './exports'
import { germanFiles } from './files'
import { germanHealth } from './health'
import { germanLanguage } from './language'
import { germanListings } from './listings'
import { germanMatching } from './matching'
import { germanOverrides } from './overrides'
import { germanPage } from './page'
import { germanShared } from './shared'

/** German. The names of the settings stay in English, as the user documentation prints them. */
export const german: Catalogue = {
  ...germanPage,
  ...germanListings,
  ...germanHealth,
  ...germanApp,
  ...germanConnect,
  ...germanOverrides,
  ...germanFiles,
  ...germanExports,
  ...germanMatching,
  ...germanShared,
  ...germanDoctor,
  ...germanLanguage,
}
