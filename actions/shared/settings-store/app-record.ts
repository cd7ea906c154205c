import { appRecord } from './records'
import { savedRecord } from './saved-record'
import type { StateClient } from './state-client'
import { APP_KEY } from './state-keys'

/** The app's own settings only, for callers that need nothing sealed. */
export const appRecordOf = (state: StateClient) => savedRecord(state, APP_KEY, appRecord)
