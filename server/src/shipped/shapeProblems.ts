import { z } from 'zod'
import { type TableProblem, tableProblem } from '../platform/tableFiles/index.ts'

type Issue = z.core.$ZodIssue

/**
 * What keeps the content of a JSON file from having its shape, as problems whose `path` a person can
 * follow in the file: `nodes["3"].children["3.1"].maxPoints`, by code where items have one.
 */
export function shapeProblems(file: string, content: unknown, error: z.ZodError): TableProblem[] {
  return error.issues
    .flatMap((issue) => closest(issue))
    .map((issue) => {
      const path = pathInWords(content, issue.path)
      const found = valueAt(content, issue.path)
      const value = typeof found === 'object' || found === undefined ? null : String(found)
      const { code, details } = describeIssue(issue, found)
      return tableProblem(code, { file, value }, { path, ...details })
    })
}

function describeIssue(issue: Issue, found: unknown): Pick<TableProblem, 'code' | 'details'> {
  if (found === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return { code: 'json-missing', details: {} }
  }
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'json-type', details: { expected: issue.expected } }
    case 'unrecognized_keys':
      return { code: 'json-key-unknown', details: { keys: issue.keys.join(', ') } }
    case 'invalid_value':
      return { code: 'json-value-unknown', details: { expected: issue.values.join(', ') } }
    case 'invalid_union':
      return { code: 'json-value-refused', details: { expected: issue.discriminator ?? '' } }
    case 'too_small':
      return { code: 'json-too-small', details: { min: String(issue.minimum) } }
    case 'too_big':
      return { code: 'json-too-big', details: { max: String(issue.maximum) } }
    default:
      return { code: 'json-shape', details: { message: issue.message } }
  }
}

/** Of the alternatives of a union, the one that fails least is the one that was meant. */
function closest(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const [best = []] = issue.errors.toSorted((a, b) => a.length - b.length)
  return best.flatMap((inner) => closest({ ...inner, path: [...issue.path, ...inner.path] }))
}

function pathInWords(content: unknown, path: readonly PropertyKey[]): string {
  let at = content
  let words = ''
  for (const key of path) {
    at = valueAt(at, [key])
    if (typeof key !== 'number') words += words === '' ? String(key) : `.${String(key)}`
    else {
      const code = valueAt(at, ['code'])
      words += typeof code === 'string' ? `["${code}"]` : `[${key + 1}]`
    }
  }
  return words === '' ? '{}' : words
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let at = content
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Reflect.get(at, key)
  }
  return at
}
