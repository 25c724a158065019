/** One value of a nested description such as a scoring rule. */
export type Parameter = string | number | boolean | null

/** A value that is not the same before and after; null where there was, or is, none. */
export interface ParameterChange {
  /** Where it stands: `target`, `terms.0.points`, or by its code `options.leader.share`. */
  readonly path: string
  readonly before: Parameter
  readonly after: Parameter
}

/** What differs between two nested descriptions, value by value, in their order. */
export function diffParameters(before: unknown, after: unknown): ParameterChange[] {
  if (before === after) return []
  const old = listParameters(before)
  const now = listParameters(after)
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after)
}

function listParameters(value: unknown): Map<string, Parameter> {
  const found = new Map<string, Parameter>()
  collect(value, '', found)
  return found
}

function collect(value: unknown, path: string, found: Map<string, Parameter>): void {
  if (value === undefined || value === null) return
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    found.set(path, value)
    return
  }
  const entries = Array.isArray(value)
    ? value.map((item, index) => [keyOf(item) ?? String(index), item] as const)
    : Object.entries(value)
  for (const [key, item] of entries) collect(item, path === '' ? key : `${path}.${key}`, found)
}

/** What has a code is found by it, wherever in its list it stands. */
function keyOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('code' in item)) return undefined
  return typeof item.code === 'string' ? item.code : undefined
}
