import Ajv from 'ajv'

/**
 * Turns off Ajv's check of the schemas that it is given, as its option `validateSchema: false` does. The aio state client
 * makes a new Ajv for each call, which compiles JSON Schema's own schema to check a constant one: 10 to 50 ms of a core
 * for each key. Arguments are checked as before.
 */
export function trustConstantSchemas(): void {
  Ajv.prototype.validateSchema = () => true
}
