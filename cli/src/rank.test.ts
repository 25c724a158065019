import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { cellsOf, runThang, workFolder } from './test/runThang.ts'

it('a shipped edition is ranked as published, with the previous rank and the change', async () => {
  const { code, out } = await runThang('.', 'rank', '--edition', 'dti-2021', '--format', 'json')
  const { rows }: { rows: Record<string, unknown>[] } = JSON.parse(out)
  expect([code, rows.length]).toEqual([0, 63])
  expect(rows.find((row) => row['code'] === '26')).toEqual({
    rank: 12,
    code: '26',
    unit: 'Vĩnh Phúc',
    value: 0.488,
    previous_rank: 55,
    rank_change: 43,
  })
  expect(rows.filter((row) => row['rank'] === 12)).toHaveLength(2)
  expect(rows.at(-1)).toMatchObject({ rank: null, rank_reason: 'not-published' })
})

it('on the boundaries of July 2025 an incomplete table has values and reasons but no ranks', async () => {
  const { out } = await runThang(
    '.',
    'rank',
    '--edition',
    'dti-2022',
    '--boundaries',
    '2025-07-01',
    '--format',
    'json',
  )
  const { rows, basis }: { rows: Record<string, unknown>[]; basis: string } = JSON.parse(out)
  expect([rows.length, basis]).toEqual([34, 're-expressed'])
  expect(rows.every((row) => row['rank'] === null)).toBe(true)
  expect(rows.find((row) => row['code'] === '25-2025')).toMatchObject({
    unit: 'Phú Thọ',
    value_reason: 'predecessor-missing',
    predecessors: 'Hòa Bình, Phú Thọ, Vĩnh Phúc',
  })
})

it('a re-expressed table says by what mean its values were formed', async () => {
  const day = ['--boundaries', '2025-07-01']
  const pillars = await runThang('.', 'rank', '--edition', 'dti-2020', ...day)
  expect(pillars.out).toContain('Với 1 đơn vị hợp thành, giá trị từng nhóm là trung bình cộng')
  const carried = await runThang('.', 'rank', '--edition', 'dti-2022', ...day)
  expect(carried.out).not.toContain('trung bình cộng')
})

it('an unknown edition and boundaries nobody can go back to are refused', async () => {
  const unknown = await runThang('.', 'rank', '--edition', 'dti-1999')
  expect([unknown.code, unknown.err.includes('dti-2021')]).toEqual([1, true])
  const back = await runThang(
    '.',
    'rank',
    '--edition',
    'service-quality-2026-10-10',
    '--boundaries',
    '2020-01-01',
  )
  expect([back.code, back.err.includes('--boundaries published')]).toEqual([1, true])
})

it('a column of a file is ranked: ties share a rank, decimals and order as asked', async () => {
  const folder = workFolder({ 'd.csv': 'name,v\nA,0.48804\nB,0.48796\nC,0.5\nD,\n' })
  const args = ['rank', '--data', 'd.csv', '--value', 'v', '--format', 'csv'] as const
  const ranks = async (...more: string[]) =>
    cellsOf((await runThang(folder, ...args, ...more)).out)
      .slice(1)
      .map((row) => `${row[2]}${row[0]}`)
  expect(await ranks()).toEqual(['C1', 'A2', 'B3', 'D'])
  expect(await ranks('--decimals', '4')).toEqual(['C1', 'A2', 'B2', 'D'])
  expect(await ranks('--order', 'ascending')).toEqual(['B1', 'A2', 'C3', 'D'])
})

it('two editions are compared by unit; so are two files', async () => {
  const editions = await runThang(
    '.',
    'compare',
    '--from',
    'dti-2020',
    '--to',
    'dti-2021',
    '--format',
    'json',
  )
  const { rows, sameFramework }: { rows: Record<string, unknown>[]; sameFramework: boolean } =
    JSON.parse(editions.out)
  expect(sameFramework).toBe(false)
  expect(rows.find((row) => row['code'] === '26')).toMatchObject({
    from_rank: 55,
    to_rank: 12,
    rank_change: 43,
  })
  const folder = workFolder({ 'a.csv': 'unit,v\nA,1\nB,2\n', 'b.csv': 'unit,v\nB,3\nA,4\n' })
  const files = await runThang(
    folder,
    'compare',
    '--from',
    'a.csv',
    '--to',
    'b.csv',
    '--value',
    'v',
    '--format',
    'csv',
  )
  expect(cellsOf(files.out).map((row) => [row[0], row[5], row[11]])).toEqual([
    ['unit', 'rank_change', 'value_change'],
    ['A', '1', '3'],
    ['B', '-1', '1'],
  ])
})

it('two editions are compared in the tables that the server takes, in either order', async () => {
  for (const [from, to] of [
    ['dti-2024', 'dti-2022'],
    ['dti-2022', 'dti-2024'],
  ] as const) {
    const { rows, sameUnits } = await compare('--from', from, '--to', to)
    expect([rows.length, sameUnits]).toEqual([63, true])
  }
  const day = ['--boundaries', '2025-07-01']
  const given = await compare('--from', 'dti-2022', '--to', 'dti-2024', ...day)
  expect(given.sameUnits).toBe(false)
})

it('frameworks that are not known are neither the same nor different', async () => {
  const ministries = ['--kind', 'ministry-with-public-services']
  const both = ['--from', 'dti-2020', '--to', 'dti-2021', ...ministries]
  const { sameFramework, notes } = await compare(...both)
  expect(sameFramework).toBeNull()
  expect(notes.filter((note) => note.includes('bộ chỉ số khác'))).toEqual([])
  expect(notes[1]).toContain('Chưa biết bộ chỉ số')
  const ranked = await runThang('.', 'rank', '--edition', 'dti-2021', ...ministries)
  expect(ranked.out).toContain('Chưa biết bộ chỉ số')
})

it('editions of different indices, and kinds that one of them lacks, are refused', async () => {
  const refused = async (...args: string[]) => (await runThang('.', 'compare', ...args)).err
  expect(await refused('--from', 'dti-2020', '--to', 'service-quality-2026-10-10')).toContain(
    'hai chỉ số khác nhau',
  )
  expect(await refused('--from', 'dti-2021', '--to', 'dti-2022', '--kind', 'commune')).toContain(
    'ministry-with-public-services',
  )
})

it('a table that does not answer for a day is refused with its own reason', async () => {
  const refused = async (...args: string[]) => (await runThang('.', 'rank', ...args)).err
  const quarter = ['--edition', 'service-quality-phu-tho-2026-q3', '--kind', 'province']
  expect(await refused(...quarter, '--boundaries', '2025-06-30')).toContain(
    '--boundaries published',
  )
})

it('a closed pipe is no error', () => {
  const main = resolve(import.meta.dirname, 'main.ts')
  const command = `"${process.execPath}" "${main}" rank --edition dti-2022 --format json | head -1`
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect([stdout, stderr, status]).toEqual(['{\n', '', 0])
})

async function compare(...args: string[]) {
  const { out } = await runThang('.', 'compare', ...args, '--format', 'json')
  const read: {
    rows: Record<string, unknown>[]
    sameFramework: boolean | null
    sameUnits: boolean
    notes: string[]
  } = JSON.parse(out)
  return read
}
