import * as v from 'valibot'

/** An input that was left empty at deployment arrives as an empty string or as the name of its variable. */
const given = v.pipe(v.string(), v.trim(), v.minLength(1), v.regex(/^[^$]/))

/** Reads inputs and collects all problems, so that one message names them all. */
export function createReader(params: Readonly<Record<string, unknown>>) {
  const problems: string[] = []
  const optional = (name: string): string | undefined => {
    const parsed = v.safeParse(given, params[name])
    return parsed.success ? parsed.output : undefined
  }
  return {
    problems,
    optional,
    required: (name: string, what: string): string => {
      const value = optional(name)
      if (value === undefined) problems.push(`${name} is missing (${what})`)
      return value ?? ''
    },
  }
}

export type Reader = ReturnType<typeof createReader>

/** The address that replaces an external host on a developer's machine. */
export interface LoopbackHost {
  readonly host: string
  readonly port: number
}

export function readLoopbackHost(name: string, { optional, problems }: Reader): LoopbackHost | undefined {
  const value = optional(name)
  if (value === undefined) return undefined
  const url = URL.parse(`http://${value}`)
  if (url && isLoopback(url) && url.host === value) return { host: url.hostname, port: Number(url.port) }
  problems.push(`${name}: expected host:port on a loopback address; leave it unset in production`)
  return undefined
}

export function readLoopbackUrl(name: string, { optional, problems }: Reader): string | undefined {
  const value = optional(name)
  if (value === undefined) return undefined
  if (isLoopback(URL.parse(value))) return value
  problems.push(`${name}: expected a loopback address; leave it unset in production`)
  return undefined
}

export function isAcceptableUrl(url: URL | null): boolean {
  return url !== null && (url.protocol === 'https:' || isLoopback(url))
}

/** Accepts an address without user name, query or fragment. */
export function isPlainUrl(url: URL | null): boolean {
  return url !== null && !url.search && !url.hash && !url.username && !url.password
}

export function isLoopback(url: URL | null): boolean {
  return url !== null && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
}
