import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Framework } from '@thang/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readFramework } from './readFramework.ts'

let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'framework-'))
})
afterAll(() => rm(directory, { recursive: true }))

it('a formula that cannot be worked out is a fault of the framework, not of the data to come', async () => {
  const file = join(directory, 'formula.json')
  await writeFile(file, JSON.stringify(frameworkOf('maxPoints * paid / fees')))
  expect(await readFramework(file)).toMatchObject({ framework: { code: 'formula-2026' } })
  await writeFile(file, JSON.stringify(frameworkOf('maxPoints * paid / fee')))
  const { problems } = await readFramework(file, 'formula.json')
  expect(problems).toMatchObject([
    { code: 'formula-invalid', details: { node: '1', message: 'Unknown variable: fee' } },
  ])
})

function frameworkOf(expression: string): Framework {
  return {
    code: 'formula-2026',
    index: 'formula',
    name: { vi: 'Bộ chỉ số' },
    unitKind: 'province',
    periods: ['2026'],
    legalBasis: null,
    maxPoints: 10,
    total: { method: 'sum-of-points', per: 10 },
    decimals: 4,
    groupValues: 'points',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    nodes: [
      {
        code: '1',
        level: 'indicator',
        name: { vi: 'Thanh toán trực tuyến' },
        maxPoints: 10,
        rule: { type: 'formula', expression, inputs: ['paid', 'fees'] },
        knowledge: 'verified',
        source: null,
        children: [],
      },
    ],
    views: [],
    notes: [],
    sources: [],
  }
}
