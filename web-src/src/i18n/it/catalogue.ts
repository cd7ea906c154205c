import type { Catalogue } from '../catalogue'
import { italianAlerts } from './alerts'
import { italianApp } from './app'
import { italianConnect } from './connect'
import { italianDoctor } from './doctor'
import { italianExports } from './exports'
import { italianFiles } from './files'
import { italianHealth } from './health'
import { italianLanguage } from './language'
import { italianListings } from './listings'
import { italianMatching } from './matching'
import { italianOverrides } from './overrides'
import { italianPage } from './page'
import { italianShared } from './shared'

/**
 * Italian. The names of the settings stay in English, because the user documentation prints them in English:
 * who reads a step there must find the same words here.
 */
export const italian: Catalogue = {
  ...italianPage,
  ...italianListings,
  ...italianHealth,
  ...italianApp,
  ...italianAlerts,
  ...italianConnect,
  ...italianOverrides,
  ...italianFiles,
  ...italianExports,
  ...italianMatching,
  ...italianShared,
  ...italianDoctor,
  ...italianLanguage,
}
