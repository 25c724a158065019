import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { Framework } from './framework.ts'
import { frameworkJsonSchema } from './frameworkJsonSchema.ts'

const root = resolve(import.meta.dirname, '../..')

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

it('the schema file is what the code generates (npm run generate:schema)', () => {
  expect(readJson('contracts/schemas/framework.schema.json')).toEqual(frameworkJsonSchema())
})

const files = readdirSync(join(root, 'data/frameworks')).map((name) => `data/frameworks/${name}`)

it.each(files)('%s is sound for the schema and for the contract alike', (path) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const validate = ajv.compile(frameworkJsonSchema())
  const framework = readJson(path)
  expect(validate(framework), JSON.stringify(validate.errors)).toBe(true)
  expect(Framework.parse(framework)).toEqual(framework)
})

it('an unknown field is refused, so that a misspelt one is noticed', () => {
  const framework = { ...Object(readJson(files[0] ?? '')), decimal: 4 }
  expect(Framework.safeParse(framework).success).toBe(false)
})
