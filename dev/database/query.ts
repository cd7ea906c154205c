import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as operators from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { resolve } from 'mingo/util'
import { compareText, type Document, isPlain } from './values'

type Matches = (document: Document) => boolean
type Options = NonNullable<ConstructorParameters<typeof Query>[1]>
type Operator = (selector: string, wanted: unknown, options: Options) => Matches

/** Compares strings by their UTF-8 bytes, as the service does. Other values are compared by the library. */
function byBytes(usual: Operator, holds: (order: number) => boolean): Operator {
  return (selector, wanted, options) => {
    if (typeof wanted !== 'string') return usual(selector, wanted, options)
    return (document) => {
      const value = resolve(document, selector, { unwrapArray: true }) as unknown
      const values: readonly unknown[] = Array.isArray(value) ? value : [value]
      return values.some((each) => typeof each === 'string' && holds(compareText(each, wanted)))
    }
  }
}

/** Looks plain values up in a set. The library makes a set of all wanted values for each document. */
function inSet(usual: Operator): Operator {
  return (selector, wanted, options) => {
    const matches = usual(selector, wanted, options)
    if (!Array.isArray(wanted) || !wanted.every(isPlain)) return matches
    const values = new Set<unknown>(wanted)
    return (document) => {
      const value = resolve(document, selector, { unwrapArray: true }) as unknown
      return isPlain(value) ? values.has(value ?? null) : matches(document)
    }
  }
}

const { $eq, $gt, $gte, $in, $lt, $lte } = operators as unknown as Record<string, Operator>
const context = Context.init({
  accumulator: { ...accumulators },
  expression: { ...expressions },
  query: {
    ...operators,
    $eq: noteOptions($eq as Operator),
    $gt: byBytes($gt as Operator, (order) => order > 0),
    $gte: byBytes($gte as Operator, (order) => order >= 0),
    $in: inSet($in as Operator),
    $lt: byBytes($lt as Operator, (order) => order < 0),
    $lte: byBytes($lte as Operator, (order) => order <= 0),
  },
} as unknown as Parameters<typeof Context.init>[0])

const options = { context, scriptEnabled: false } as Options
let prepared: Options | undefined

/** Keeps the options of the first filter as the library prepares them. */
function noteOptions(usual: Operator): Operator {
  return (selector, wanted, given) => {
    prepared ??= given
    return usual(selector, wanted, given)
  }
}

// Each preparation copies all operators, which takes longer than most filters.
compileQuery({ _id: null })

/** Whether a document matches a filter. Throws for unknown operators. */
export function compileQuery(filter: Document): Matches {
  const query = new Query(filter, prepared ?? options)
  return (document) => query.test(document)
}
