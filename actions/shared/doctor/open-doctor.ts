import { createAmazonAgent } from '../amazon/client/amazon-agent'
import { createSellingPartner } from '../amazon/client/selling-partner'
import type { Database } from '../database/client/database-client'
import { fingerprintOf } from '../merchant/read-only'
import type { ActivationContext } from '../runtime/action'
import { openCommerce } from '../runtime/clients/open-commerce'
import { openDatabase } from '../runtime/clients/open-database'
import { openEventsManagement } from '../runtime/clients/open-io-events'
import { openSettings } from '../runtime/clients/open-settings'
import type { Configuration } from '../runtime/configuration/configuration-types'
import { seconds } from '../time'
import type { DoctorContext } from './doctor-context'

export interface OpenedDoctor {
  readonly context: DoctorContext
  /** Closes what was opened. */
  close(): Promise<void>
}

const TIMEOUT_MS = seconds(10)

/** The doctor's context for a configuration. Nothing is opened yet. */
export function openDoctor(
  configuration: Configuration,
  activation: Pick<ActivationContext, 'namespace' | 'apiKey'>,
): OpenedDoctor {
  const agent = createAmazonAgent(configuration.amazonConnectTo)
  let database: Promise<Database> | undefined
  const opened = () => {
    database ??= openDatabase(configuration, activation)
    return database
  }
  const settings = lazily(() => openSettings(configuration, activation, opened))
  const context: DoctorContext = {
    configuration,
    openSettings: settings,
    openDatabase: opened,
    commerce: openCommerce(configuration),
    openEvents: () => openEventsManagement(configuration, TIMEOUT_MS),
    openPartner: ({ id, sellerId, region }, secrets) => {
      const lwa = secrets.lwa ?? configuration.amazonApp
      if (!lwa) return undefined
      const { refreshToken } = secrets
      return createSellingPartner({ accountId: id, sellerId, region, refreshToken, lwa }, { agent })
    },
    readCommerceClock: () => readClock(configuration.commerce.baseUrl),
    own: fingerprintOf(configuration.commerce.baseUrl, activation.namespace),
    now: () => new Date(),
  }
  return {
    context,
    close: async () => {
      await database?.then((opened) => opened.close()).catch(() => {})
    },
  }
}

function lazily<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined
  return () => {
    opened ??= open()
    return opened
  }
}

async function readClock(baseUrl: string): Promise<Date | null> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const response = await fetch(baseUrl, { method: 'HEAD', redirect: 'manual', signal })
  const date = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(date) ? null : new Date(date)
}
