import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { IndexRun } from './indexRun.ts'
import { indexRunJsonSchema } from './indexRunJsonSchema.ts'

const files = { data: 'data.csv', metadata: 'metadata.csv' }
const aggregate = { stage: 'aggregate' }

it('a run file holds steps with the specification of their stage', () => {
  const run = {
    ...files,
    steps: [
      { stage: 'denominate' },
      { stage: 'impute', all: { method: 'group-mean', grouping: 'income' } },
      { stage: 'treat', all: { winsorise: { max: 5 } } },
      { stage: 'normalise', method: { method: 'rank' }, indicators: { a: { method: 'borda' } } },
      { stage: 'weight', method: 'equal', levels: [1] },
      { stage: 'aggregate', levels: { '2': { method: { method: 'geometric' } } } },
      { stage: 'rank', decimals: 4 },
    ],
    uncertainty: { noise: { '1': 0.25 }, replications: 1000, seed: 1 },
  }
  expect(IndexRun.parse(run)).toEqual(run)
  const validate = new Ajv2020({ strict: false }).compile(indexRunJsonSchema())
  expect(validate(run), JSON.stringify(validate.errors)).toBe(true)
})

it('the schema file is what the code generates (npm run generate:schema)', () => {
  const path = resolve(import.meta.dirname, '../schemas/index-run.schema.json')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(indexRunJsonSchema())
})

it.each([
  ['no data', { steps: [aggregate] }],
  ['no steps', { ...files, steps: [] }],
  ['a stage that does not exist', { ...files, steps: [{ stage: 'average' }] }],
  ['a misspelt field', { ...files, steps: [{ stage: 'aggregate', methods: {} }] }],
  ['a function, which a file cannot hold', { ...files, steps: [functionStep()] }],
  ['a part of the first component with a rotation', { ...files, steps: [rotated('squares')] }],
  ['noise of the whole weight', { ...files, steps: [aggregate], uncertainty: uncertain(1) }],
])('%s is refused', (_, run) => {
  expect(IndexRun.safeParse(run).success).toBe(false)
})

it('weights may be from rotated components', () => {
  expect(IndexRun.safeParse({ ...files, steps: [rotated()] }).success).toBe(true)
})

function rotated(of?: string) {
  const step = { stage: 'weight', method: 'principal-component', rotation: 'varimax' }
  return of === undefined ? { ...step, components: 4 } : { ...step, of }
}

function functionStep() {
  return { stage: 'aggregate', method: { method: 'function', name: 'best' } }
}

function uncertain(share: number) {
  return { noise: { '1': share }, replications: 10, seed: 1 }
}
