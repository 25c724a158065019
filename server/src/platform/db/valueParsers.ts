import { type CustomTypesConfig, types } from 'pg'

/**
 * How a pool turns what PostgreSQL sends into values, decided once for the whole server:
 * `numeric` and `int8` → number, `date` → 'YYYY-MM-DD', their one-dimensional arrays alike;
 * everything else as `pg` does (`timestamptz` → Date, `jsonb` → parsed).
 */
export const valueParsers: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return format === 'binary'
      ? types.getTypeParser(oid, format)
      : (textParsers.get(oid) ?? types.getTypeParser(oid, 'text'))
  },
}

const textParsers = new Map<number, (text: string) => unknown>([
  [20, parseInt8],
  [1700, Number],
  [1082, String],
  [1016, (text) => parseArray(text, parseInt8)],
  [1231, (text) => parseArray(text, Number)],
  [1182, (text) => parseArray(text, String)],
])

/** Counts and keys stay far below 2^53; a value that does not is refused rather than rounded. */
function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} does not fit a number`)
  return value
}

/** These element types never need quotes, so a comma is always a separator. */
function parseArray<T>(text: string, parse: (item: string) => T): (T | null)[] {
  const items = text.slice(1, -1)
  if (items === '') return []
  return items.split(',').map((item) => (item === 'NULL' ? null : parse(item)))
}
