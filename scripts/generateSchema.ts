import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { frameworkJsonSchema, indexRunJsonSchema } from '@thang/contracts'

// Writes the formats of framework and index run files where editors and offices find them.
const schemas = {
  'framework.schema.json': frameworkJsonSchema(),
  'index-run.schema.json': indexRunJsonSchema(),
}
for (const [name, schema] of Object.entries(schemas)) {
  const target = resolve(import.meta.dirname, '../contracts/schemas', name)
  await writeFile(target, `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`wrote ${target}`)
}
