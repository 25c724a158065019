/** A field of a nested description by its path, and what stands there as a text of one line. */
export type Field = readonly [path: string, text: string]

/** Why fields cannot be put together: the path it is about. */
export interface FieldProblem {
  readonly code: 'field-syntax' | 'field-path' | 'field-twice'
  readonly value: string
}

/**
 * A nested description as fields with their paths: `terms.0.points` 2,5. Numbers have the Vietnamese
 * decimal comma; a text that would be read as something else stands in quotes.
 */
export function listFields(value: unknown, path = ''): Field[] {
  if (value === undefined) return []
  const entries = Array.isArray(value)
    ? value.map((item, index): [string, unknown] => [String(index), item])
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : undefined
  if (entries === undefined) return [[path, scalarText(value)]]
  if (entries.length === 0) return [[path, Array.isArray(value) ? '[]' : '{}']]
  return entries.flatMap(([key, item]) => listFields(item, path === '' ? key : `${path}.${key}`))
}

/** The fields as lines, `path = text`. */
export function writeLines(value: object): string {
  return listFields(value)
    .filter(([path]) => path !== '')
    .map(([path, text]) => `${path} = ${text}`)
    .join('\n')
}

/** Lines `path = text` as a nested description; `problems` where they cannot be read. */
export function readLines(text: string): {
  readonly value: Record<string, unknown>
  readonly problems: readonly FieldProblem[]
} {
  const problems: FieldProblem[] = []
  const fields: Field[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, path, scalar] = /^\s*([^\s=]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (path === undefined || scalar === undefined) {
      problems.push({ code: 'field-syntax', value: line })
    } else {
      fields.push([path, scalar])
    }
  }
  const read = readFields(fields)
  return { value: read.value, problems: [...problems, ...read.problems] }
}

/** Fields put together again. */
export function readFields(fields: readonly Field[]): {
  readonly value: Record<string, unknown>
  readonly problems: readonly FieldProblem[]
} {
  const value: Record<string, unknown> = {}
  const problems = fields.flatMap(([path, text]): FieldProblem[] => {
    const code = put(value, path.split('.'), readScalar(text))
    return code === undefined ? [] : [{ code, value: path }]
  })
  return { value, problems }
}

type Holder = Record<string, unknown> | unknown[]

function put(
  holder: Holder,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): FieldProblem['code'] | undefined {
  if (!fits(holder, key)) return 'field-path'
  const present = get(holder, key)
  const [next] = rest
  if (next === undefined) {
    if (present !== undefined) return 'field-twice'
    set(holder, key, value)
    return undefined
  }
  if (present !== undefined && !isHolder(present)) return 'field-twice'
  const below: Holder = present ?? (/^\d+$/.test(next) ? [] : {})
  if (present === undefined) set(holder, key, below)
  return put(below, rest, value)
}

/** Items of a list come one after the other; names that objects have by themselves are no fields. */
function fits(holder: Holder, key: string): boolean {
  if (Array.isArray(holder)) return /^\d+$/.test(key) && Number(key) <= holder.length
  return /^[\p{L}_$][\p{L}\d_-]*$/u.test(key) && !(key in Object.prototype)
}

function get(holder: Holder, key: string): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key]
}

function set(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value
  else holder[key] = value
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null
}

const numberShape = /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i

function scalarText(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (typeof value !== 'string') return String(value)
  const plain = value.trim() === value && value !== '' && !/[\n"]/.test(value)
  return plain && readScalar(value) === value ? value : JSON.stringify(value)
}

function readScalar(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  if (text === '[]') return []
  if (text === '{}') return {}
  if (numberShape.test(text)) return Number(text.replace(',', '.'))
  return text.startsWith('"') ? unquote(text) : text
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}
