import type { Language } from './i18n/translate.ts'
import type { PageName, PageParams, PageQuery } from './page.ts'

/** What the server writes into the page for the browser: which page it is, and its data. */
export interface Payload {
  readonly name: PageName
  readonly language: Language
  readonly params: PageParams
  readonly query: PageQuery
  readonly data: unknown
}

export const payloadId = 'page-data'

/** Shorter objects are cheaper written out than shared. */
const worthSharing = 60

/**
 * JSON that can stand inside a script element. Objects that come again and again (the source of
 * every figure) are written once, in `shared`, and stand elsewhere as `{"$": place}`.
 */
export function writePayload(payload: Payload): string {
  const counts = new Map<string, number>()
  visit(payload, (text) => counts.set(text, (counts.get(text) ?? 0) + 1))
  const places = new Map<string, number>()
  const shared: string[] = []
  const body = write(payload, (text) => {
    if (text.length < worthSharing || (counts.get(text) ?? 0) < 2) return undefined
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, shared.length)
    return shared.push(text) - 1
  })
  return `{"shared":[${shared.join(',')}],"body":${body}}`.replaceAll('<', '\\u003c')
}

/** Reads back what `writePayload` wrote. */
export function readPayload(text: string): Payload {
  const { shared, body }: { shared: unknown[]; body: Payload } = JSON.parse(text)
  return resolve(body, shared) as Payload
}

function resolve(value: unknown, shared: readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isReference(value)) return shared[value.$]
  if (Array.isArray(value)) return value.map((part) => resolve(part, shared))
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, resolve(part, shared)]),
  )
}

function isReference(value: unknown): value is { $: number } {
  return typeof value === 'object' && value !== null && '$' in value
}

/** Calls `see` with the JSON of every object that holds no other: sources, regions, texts. */
function visit(value: unknown, see: (text: string) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value) && isLeaf(value)) return see(JSON.stringify(value))
  for (const part of Object.values(value)) visit(part, see)
}

function write(value: unknown, share: (text: string) => number | undefined): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map((part) => write(part, share)).join(',')}]`
  if (isLeaf(value)) {
    const text = JSON.stringify(value)
    const place = share(text)
    return place === undefined ? text : `{"$":${place}}`
  }
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${write(part, share)}`).join(',')}}`
}

function isLeaf(value: object): boolean {
  return Object.values(value).every((part) => typeof part !== 'object' || part === null)
}
