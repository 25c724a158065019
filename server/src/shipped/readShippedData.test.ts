import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readShippedData } from './readShippedData.ts'
import { ShippedDataError } from './shippedDataError.ts'

const shipped = resolve(import.meta.dirname, '../../../data')
let directory = ''

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'facts-'))
})
afterAll(() => rm(directory, { recursive: true }))

it('the shipped facts are sound', async () => {
  const data = await readShippedData(shipped)
  const provincesOn = (day: string) =>
    data.units.filter(
      (unit) =>
        unit.kind === 'province' &&
        (unit.validFrom ?? '') <= day &&
        (unit.validTo === null || day <= unit.validTo),
    ).length
  expect([provincesOn('2025-06-30'), provincesOn('2025-07-01')]).toEqual([63, 34])
  const dti2021 = data.editions.find((edition) => edition.code === 'dti-2021')
  const vinhPhuc = dti2021?.tables[0]?.figures.find((row) => row.unit === '26' && row.node === null)
  expect(vinhPhuc).toMatchObject({ value: 0.488, rank: 12 })
})

it('every broken row is named by file, row and column', async () => {
  const copy = join(directory, 'broken')
  await cp(shipped, copy, { recursive: true })
  await append(
    copy,
    'editions/dti-2021/figures.csv',
    'province,2021-12-31,99,,x,verified,nowhere,1.5,verified,backan-gov-vn-dti-2021,,\n' +
      'province,2021-12-31,06,none,,,,,,,,\n' +
      'province,2021-12-31,06,none,,,,,,,,\n' +
      'commune,2021-12-31,06,,,,,,,,,\n',
  )
  const failure = await readShippedData(copy).catch((error: unknown) => error)
  if (!(failure instanceof ShippedDataError)) throw new Error('nothing was refused')
  const lines = (await readFile(join(copy, 'editions/dti-2021/figures.csv'), 'utf8'))
    .trimEnd()
    .split('\n')
  const first = lines.length - 3
  expect(failure.problems.map(({ row, header, code }) => [row, header, code])).toEqual([
    [first, 'unit', 'reference-unknown'],
    [first, 'value_source', 'reference-unknown'],
    [first, 'value', 'not-a-number'],
    [first, 'rank', 'not-a-rank'],
    [first + 1, 'node', 'node-unknown'],
    [first + 2, 'node', 'node-unknown'],
    [first + 3, 'boundaries', 'table-unknown'],
    [first + 2, 'unit', 'row-repeated'],
  ])
  expect(failure.message).toContain(`editions/dti-2021/figures.csv:${first}:C`)
})

it('a framework with a slip is refused with a path a person can follow', async () => {
  const copy = join(directory, 'framework')
  await cp(shipped, copy, { recursive: true })
  const path = join(copy, 'frameworks/dti-province-2021.json')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('"maxPoints": 100,', '"maxPoints": "100",'))
  const failure = await readShippedData(copy).catch((error: unknown) => error)
  if (!(failure instanceof ShippedDataError)) throw new Error('nothing was refused')
  expect(failure.problems[0]).toMatchObject({
    file: 'frameworks/dti-province-2021.json',
    code: 'json-type',
    details: { path: 'nodes["1"].maxPoints', expected: 'number' },
  })
})

it('a directory that is not there is refused, not read as empty', async () => {
  await expect(readShippedData(join(directory, 'none'))).rejects.toBeInstanceOf(ShippedDataError)
})

async function append(root: string, path: string, rows: string): Promise<void> {
  const file = join(root, path)
  await writeFile(file, (await readFile(file, 'utf8')) + rows)
}
