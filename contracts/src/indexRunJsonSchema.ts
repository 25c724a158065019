import { z } from 'zod'
import { IndexRun } from './indexRun.ts'

/** The index run file format as JSON Schema (draft 2020-12), for editors and other programs. */
export function indexRunJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(IndexRun)
  return {
    $schema,
    title: 'Thang index run file',
    description: 'A run of a composite index: where its data is, the steps, the uncertainty.',
    ...schema,
  }
}
