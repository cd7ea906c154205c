import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ErrorObject, ValidateFunction } from 'ajv'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'

/** A request to Amazon's API: `path` with its encoded query, and `body` as parsed JSON. */
export interface AmazonRequest {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

export interface AmazonReply {
  readonly status: number
  readonly body?: unknown
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'body' | 'header'
  readonly required?: boolean
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly items?: { readonly enum?: readonly string[] }
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly schema?: object
}

interface ModelOperation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, { readonly schema?: object }>>
}

interface Model {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ModelOperation>>>>
  readonly definitions: object
}

interface Operation extends ModelOperation {
  readonly model: string
  readonly method: string
  readonly path: RegExp
}

const names = [
  'listingsItems_2021-08-01',
  'sellers',
  'orders_2026-01-01',
  'feeds_2021-06-30',
  'reports_2021-06-30',
]
const methods = ['get', 'put', 'post', 'patch', 'delete']

const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
addFormats(ajv)
const operations = names.flatMap(loadOperations)
const validators = new Map<string, ValidateFunction>()

/**
 * How an exchange violates Amazon's models, in method, path, query, body and, if given, the reply's status and body.
 * Empty if it conforms.
 */
export function checkAmazonExchange(request: AmazonRequest, reply?: AmazonReply): string[] {
  const [path = '', query = ''] = request.path.split('?')
  const operation = operations.find(
    (one) => one.method === request.method.toLowerCase() && one.path.test(path),
  )
  if (!operation) return [`${request.method} ${path} is no operation of the models`]
  const problems = [
    ...checkQuery(operation, new URLSearchParams(query)),
    ...checkBody(operation, request.body),
    ...(reply ? checkReply(operation, reply) : []),
  ]
  return problems.map((problem) => `${operation.operationId}: ${problem}`)
}

function loadOperations(name: string): Operation[] {
  const model = JSON.parse(readFileSync(join(__dirname, 'models', `${name}.json`), 'utf8')) as Model
  ajv.addSchema({ definitions: model.definitions }, name)
  return Object.entries(model.paths).flatMap(([template, byMethod]) =>
    methods.flatMap((method) => {
      const operation = byMethod[method]
      const path = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`)
      return operation ? [{ ...operation, model: name, method, path }] : []
    }),
  )
}

function checkQuery({ parameters = [] }: Operation, query: URLSearchParams): string[] {
  const known = parameters.filter((parameter) => parameter.in === 'query')
  const unknown = [...query.keys()].filter((name) => !known.some((parameter) => parameter.name === name))
  return [
    ...unknown.map((name) => `unknown query parameter ${name}`),
    ...known.flatMap((parameter) => checkParameter(parameter, query.get(parameter.name))),
  ]
}

function checkParameter(parameter: Parameter, text: string | null): string[] {
  if (text === null) return parameter.required ? [`${parameter.name} is required`] : []
  const values = parameter.type === 'array' ? text.split(',') : [text]
  const allowed = parameter.items?.enum ?? parameter.enum
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = parameter
  return [
    ...values
      .filter((value) => allowed && !allowed.includes(value))
      .map((value) => `${value} is not one of ${parameter.name}`),
    ...(values.length < minItems || values.length > maxItems
      ? [`${parameter.name} has ${values.length} values`]
      : []),
    ...(parameter.type === 'integer' ? checkNumber(parameter, text) : []),
    ...(parameter.format === 'date-time' && Number.isNaN(Date.parse(text))
      ? [`${parameter.name} is no date-time`]
      : []),
  ]
}

function checkNumber({ name, minimum, maximum }: Parameter, text: string): string[] {
  const number = Number(text)
  const fits =
    Number.isInteger(number) &&
    number >= (minimum ?? Number.NEGATIVE_INFINITY) &&
    number <= (maximum ?? Number.POSITIVE_INFINITY)
  return fits ? [] : [`${name} is ${text}`]
}

function checkBody(operation: Operation, body: unknown): string[] {
  const parameter = operation.parameters?.find((one) => one.in === 'body')
  if (!parameter?.schema) return body === undefined ? [] : ['a body where none belongs']
  if (body === undefined) return parameter.required ? ['a body is required'] : []
  return validate(operation, parameter.schema, body).map((problem) => `request ${problem}`)
}

function checkReply(operation: Operation, { status, body }: AmazonReply): string[] {
  const response = operation.responses[String(status)]
  if (!response) return [`status ${status} is not declared`]
  if (!response.schema) return []
  return validate(operation, response.schema, body).map((problem) => `reply ${status} ${problem}`)
}

function validate({ model }: Operation, schema: object, value: unknown): string[] {
  // References in a model are relative to that model.
  const text = JSON.stringify(schema).replaceAll('"#/definitions/', `"${model}#/definitions/`)
  const validator = validators.get(text) ?? ajv.compile(JSON.parse(text) as object)
  validators.set(text, validator)
  return validator(value) ? [] : (validator.errors ?? []).map(wordsOf)
}

function wordsOf({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || '/'} ${message ?? 'is wrong'} ${JSON.stringify(params)}`
}
