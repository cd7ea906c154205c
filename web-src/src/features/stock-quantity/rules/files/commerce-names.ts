import { type NamedChoice, pathsOf } from '../category-paths'
import type { Choices } from '../rule-words'

/** Separates the names of a path, as in Commerce's own files of products. */
const SEPARATOR = '/'
/** Candidates that a message names. */
const NAMED_MAXIMUM = 5

/** What can be named in a file of rules. */
export interface CommerceNames {
  readonly categories: readonly NamedChoice[]
  /** False: Commerce has more categories than these. */
  readonly hasAllCategories: boolean
  readonly attributeSets: readonly NamedChoice[]
}

/** What the page knows of Commerce. Undefined: nothing was read. */
export function namesOf(choices: Choices): CommerceNames | undefined {
  if (choices === undefined) return undefined
  const { categories, hasMoreCategories, attributeSets } = choices
  return {
    categories: pathsOf(categories, SEPARATOR),
    hasAllCategories: hasMoreCategories !== true,
    attributeSets,
  }
}

/** How a file names a category or an attribute set: what a person can read, and what is certain. */
export function referenceTo(id: number, known: readonly NamedChoice[] | undefined): string {
  const found = known?.find((each) => each.id === id)
  return found ? written(found) : String(id)
}

function written({ id, name }: NamedChoice): string {
  return `${name} (#${id})`
}

export type Named =
  | { readonly ok: true; readonly id: number }
  | {
      readonly ok: false
      readonly code:
        | 'names-unread'
        | 'names-cut'
        | 'name-unknown'
        | 'name-similar'
        | 'name-ambiguous'
        | 'name-of-another'
      /** What else could be meant, for the message. */
      readonly options: string
    }

/**
 * Finds the id behind `12`, `#12`, a name, the end of a path, a whole path, or both as the export writes them. A name must
 * be the only one of its kind: nothing is guessed.
 */
export function findNamed(
  text: string,
  known: readonly NamedChoice[] | undefined,
  isComplete: boolean,
): Named {
  const [, bare, name = '', beside] = /^(?:#?(\d{1,9})|(.*?)\s*(?:\(#(\d{1,9})\))?)$/s.exec(text.trim()) ?? []
  if (bare !== undefined) return Number(bare) > 0 ? { ok: true, id: Number(bare) } : refused('name-unknown')
  if (known === undefined) return refused('names-unread')
  if (beside !== undefined) return checkBoth(Number(beside), called(name, known), { known, isComplete })
  if (!isComplete) return refused('names-cut')
  const found = called(name, known)
  const [only] = found
  if (only && found.length === 1) return { ok: true, id: only.id }
  if (only) return refused('name-ambiguous', found)
  const similar = similarTo(name, known)
  return similar.length > 0 ? refused('name-similar', similar) : refused('name-unknown')
}

/** An id with its name. Files of another Commerce, or from before a category was renamed, may contradict themselves. */
function checkBoth(
  id: number,
  found: readonly NamedChoice[],
  { known, isComplete }: { readonly known: readonly NamedChoice[]; readonly isComplete: boolean },
): Named {
  const own = known.find((each) => each.id === id)
  if (own) return found.includes(own) ? { ok: true, id } : refused('name-of-another', [own, ...found])
  if (found.length > (isComplete ? 1 : 0)) return refused('name-ambiguous', found)
  // Without both, it is what Commerce no longer has, as an id alone may be.
  return { ok: true, id: found[0]?.id ?? id }
}

function refused(code: Extract<Named, { ok: false }>['code'], found: readonly NamedChoice[] = []): Named {
  const options = found.slice(0, NAMED_MAXIMUM).map(written)
  return { ok: false, code, options: [...options, ...(found.length > NAMED_MAXIMUM ? ['…'] : [])].join('; ') }
}

/** All whose path is this one or ends with it. Upper and lower case only differ where both are there. */
function called(name: string, known: readonly NamedChoice[]): readonly NamedChoice[] {
  const wanted = SEPARATOR + plainPath(name)
  if (wanted === SEPARATOR) return []
  const exact = known.filter((each) => (SEPARATOR + plainPath(each.name)).endsWith(wanted))
  if (exact.length > 0) return exact
  const folded = fold(wanted)
  return known.filter((each) => fold(SEPARATOR + plainPath(each.name)).endsWith(folded))
}

/** Those with the last name of the path as a part of theirs, or the other way round. */
function similarTo(name: string, known: readonly NamedChoice[]): readonly NamedChoice[] {
  const last = (path: string) => fold(plainPath(path).split(SEPARATOR).at(-1) ?? '')
  const wanted = last(name)
  if (wanted.length < 2) return []
  return known.filter((each) => {
    const own = last(each.name)
    return own.includes(wanted) || (own.length > 1 && wanted.includes(own))
  })
}

/** One spelling for `A / B`, `/A/B` and `A\/B`, with which Commerce writes a slash that belongs to a name. */
function plainPath(path: string): string {
  return path
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ ?\\?\/ ?/g, SEPARATOR)
    .replace(/^\/|\/$/g, '')
    .trim()
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
