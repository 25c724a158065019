import { z } from 'zod'
import { Framework } from './framework.ts'

/** The framework file format as JSON Schema (draft 2020-12), for editors and other programs. */
export function frameworkJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(Framework)
  return {
    $schema,
    title: 'Thang framework file',
    description: 'One version of a set of indicators: structure, points, scoring rules, sources.',
    ...schema,
  }
}
