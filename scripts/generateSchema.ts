import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { frameworkJsonSchema } from '@thang/contracts'

// Writes the framework file format where editors and offices find it.
const target = resolve(import.meta.dirname, '../contracts/schemas/framework.schema.json')
await writeFile(target, `${JSON.stringify(frameworkJsonSchema(), null, 2)}\n`)
console.log(`wrote ${target}`)
