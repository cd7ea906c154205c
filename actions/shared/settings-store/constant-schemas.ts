import Ajv from 'ajv'

/**
 * The client of aio state checks its arguments with Ajv, and makes a new Ajv for each call, which first checks the
 * constant schema of that call against JSON Schema's own. Compiling that takes 10 to 50 ms of a core for each key that is
 * read. Arguments are checked as before; that the schema is one is left to its authors, as Ajv's option `validateSchema`
 * would.
 */
export function trustConstantSchemas(): void {
  Ajv.prototype.validateSchema = () => true
}
