/**
 * The one text of a value as JSON: names sorted by their UTF-16 codes, no spaces, numbers in the shortest form
 * that gives the double back, strings escaped only where they must be (RFC 8785), and a line end after it. What
 * is undefined is left out of an object; throws on it elsewhere and on a number that is not finite.
 * `{ b: 1, a: -0 }` → `{"a":0,"b":1}`.
 */
export function canonicalJson(value: unknown): string {
  return `${textOf(value)}\n`
}

function textOf(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value)
  }
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`no JSON: ${typeof value}`)
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${textOf(field)}`).join(',')}}`
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`no JSON: ${value}`)
  return JSON.stringify(value === 0 ? 0 : value)
}
