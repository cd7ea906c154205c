import Ajv from 'ajv'

/**
 * Turns off Ajv's check of the schemas themselves, like its option `validateSchema: false`. For each call, the aio
 * state client creates a new Ajv, which compiles JSON Schema's own schema to check a constant one. That takes 10 to 50
 * ms of CPU time per key. Arguments are still checked.
 */
export function trustConstantSchemas(): void {
  Ajv.prototype.validateSchema = () => true
}
