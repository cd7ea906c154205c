import type { Catalogue } from '../catalogue'
import { frenchApp } from './app'
import { frenchConnect } from './connect'
import { frenchDoctor } from './doctor'
import { frenchExports } from './exports'
import { frenchFiles } from './files'
import { frenchHealth } from './health'
import { frenchLanguage } from './language'
import { frenchListings } from './listings'
import { frenchMatching } from './matching'
import { frenchOverrides } from './overrides'
import { frenchPage } from './page'
import { frenchShared } from './shared'

/** French. The names of the settings stay in English, as the user documentation prints them. */
export const french: Catalogue = {
  ...frenchPage,
  ...frenchListings,
  ...frenchHealth,
  ...frenchApp,
  ...frenchConnect,
  ...frenchOverrides,
  ...frenchFiles,
  ...frenchExports,
  ...frenchMatching,
  ...frenchShared,
  ...frenchDoctor,
  ...frenchLanguage,
}
