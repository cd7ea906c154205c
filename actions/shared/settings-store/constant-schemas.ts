import Ajv, { type AnySchema, type ValidateFunction } from 'ajv'

/**
 * Turns off Ajv's check of the schemas themselves, like its option `validateSchema: false`, and compiles each schema
 * once. For each call, the aio state client creates a new Ajv, which compiles JSON Schema's own schema to check a
 * constant one. That takes 10 to 50 ms of CPU time per key. Arguments are still checked.
 */
export function trustConstantSchemas(): void {
  if (isTrusted) return
  isTrusted = true
  Ajv.prototype.validateSchema = () => true
  Ajv.prototype.compile = once(Ajv.prototype.compile)
}

let isTrusted = false

/** Tells schemas apart by their text, because the client creates their objects for each call. */
function once(compile: Ajv['compile']): Ajv['compile'] {
  const compiled = new Map<string, ValidateFunction>()
  return function (this: Ajv, schema: AnySchema, isMeta?: boolean) {
    const text = JSON.stringify([this.opts.allErrors, isMeta, schema])
    const known = compiled.get(text) ?? compile.call(this, schema, isMeta)
    compiled.set(text, known)
    return known
  } as Ajv['compile']
}
