import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'

const ajv = new Ajv({ strict: false, allErrors: true, logger: false })

/** How a document violates Amazon's schema of `JSON_LISTINGS_FEED`, version 2. Empty if it conforms. */
export const checkListingsFeed = checkAgainst('listings-feed-schema-v2')

/** The same for the processing report of such a feed. */
export const checkProcessingReport = checkAgainst('listings-feed-processing-report-schema-v2')

function checkAgainst(name: string): (document: unknown) => string[] {
  const schema = JSON.parse(readFileSync(join(__dirname, 'models', `${name}.json`), 'utf8')) as object
  const validator = ajv.compile(schema)
  return (document) =>
    validator(document)
      ? []
      : (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}
