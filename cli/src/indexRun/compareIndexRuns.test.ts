import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cellsOf, runThang, workFolder } from '../test/runThang.ts'

// Under weights 3 and 1: W 87.5, V 37.5, U 25; under equal weights: W 75, U 50, V 25.
const data = 'code,name,a,b\nU,Một,1,10\nV,Hai,2,20\nW,Ba,3,15\n'
const metadata = 'code,level,parent,weight,direction\na,1,top,3,1\nb,1,top,1,-1\ntop,2,,,\n'
const normalise = { stage: 'normalise', method: { method: 'min-max' } }
const aggregate = { stage: 'aggregate' }
const equal = { stage: 'weight', method: 'equal' }
const screen = { stage: 'screen', drop: ['V'] }
const files = {
  'd.csv': data,
  'm.csv': metadata,
  'a.json': runFile([normalise, aggregate]),
  'b.json': runFile([normalise, equal, aggregate]),
  'fewer.json': runFile([normalise, screen, aggregate]),
  'rounded.json': runFile([normalise, aggregate, { stage: 'rank', decimals: 0 }]),
  'plain.json': runFile([normalise]),
}
const header = 'code,name,from_rank,to_rank,rank_change,from_value,to_value,value_change'.split(',')
const rows = [
  ['W', 'Ba', '1', '1', '0', '87.5', '75', '-12.5'],
  ['U', 'Một', '3', '2', '1', '25', '50', '25'],
  ['V', 'Hai', '2', '3', '-1', '37.5', '25', '-12.5'],
]

it('two runs are compared unit by unit, the best of the second first', async () => {
  const { code, out, err } = await compare('a.json', 'b.json', '--format', 'csv')
  expect([code, err]).toEqual([0, ''])
  expect(cellsOf(out)).toEqual([header, ...rows])
})

it('a folder of results stands for its run, as CSV and as JSON', async () => {
  const folder = workFolder(files)
  const write = ['index', 'run', '--file', 'a.json', '--output']
  await runThang(folder, ...write, 'old')
  await runThang(folder, ...write, 'older', '--format', 'json')
  for (const from of ['old', 'older']) {
    const { out } = await runThang(folder, 'index', 'compare', from, 'b.json', '--format', 'csv')
    expect(cellsOf(out)).toEqual([header, ...rows])
  }
})

it('the summary says how far ranks and values go together', async () => {
  const { out } = await compare('a.json', 'b.json', '--format', 'json')
  const summary = JSON.parse(out)
  expect(summary).toMatchObject({
    column: 'top',
    same_units: true,
    mean_move: 2 / 3,
    largest_move: 1,
  })
  expect(summary.rank_correlation).toMatchObject({ coefficient: 0.5, units: 3 })
  const table = (await compare('a.json', 'b.json')).out
  expect(table).toContain('Correlation of ranks (Spearman): 0.5000 over 3 units.')
  expect(table).toContain('Places moved: 0.67 on average, 1 at most.')
})

it('runs of different units are compared by ranks among the units of both', async () => {
  const { out } = await compare('b.json', 'fewer.json', '--format', 'csv')
  expect(cellsOf(out).map((cells) => [cells[0], cells[4], ...cells.slice(8)])).toEqual([
    ['code', 'rank_change', 'from_common_rank', 'to_common_rank', 'common_rank_change'],
    ['W', 'unit-sets-differ', '1', '1', '0'],
    ['U', 'unit-sets-differ', '2', '2', '0'],
    ['V', 'unit-sets-differ', 'unit-sets-differ', 'unit-sets-differ', 'unit-sets-differ'],
  ])
  const table = (await compare('b.json', 'fewer.json')).out
  expect(table).toContain('the last columns rank anew only the 2 units of both')
})

it('in a panel units are compared at their time', async () => {
  const panel = 'code,time,a,b\nU,2020,1,1\nV,2020,2,1\nU,2022,3,2\nV,2022,1,2\n'
  const folder = workFolder({ ...files, 'd.csv': panel })
  const { out } = await runThang(folder, 'index', 'compare', 'a.json', 'b.json', '--format', 'csv')
  expect(cellsOf(out).map((cells) => cells.slice(0, 4))).toEqual([
    ['code', 'time', 'from_rank', 'to_rank'],
    ['V', '2020', '1', '1'],
    ['U', '2022', '1', '1'],
    ['U', '2020', '2', '2'],
    ['V', '2022', '2', '2'],
  ])
})

it('the comparison can be written to a file', async () => {
  const folder = workFolder(files)
  const to = ['--format', 'csv', '--output', 'c.csv']
  const { out } = await runThang(folder, 'index', 'compare', 'a.json', 'b.json', ...to)
  expect(out).toBe('')
  expect(cellsOf(readFileSync(join(folder, 'c.csv'), 'utf8'))).toHaveLength(4)
})

it.each<[string, readonly string[], number, string]>([
  [
    'a column that one of them does not have',
    ['a.json', 'plain.json'],
    1,
    'plain.json has no column “top”. Say --column with one of those that both have: a, b.',
  ],
  [
    'runs that rank in different ways',
    ['a.json', 'rounded.json'],
    1,
    'a.json and rounded.json rank differently (order or decimals of their steps rank), so their ranks cannot be compared. Make the two rank steps alike.',
  ],
  ['one run only', ['a.json'], 2, '<to> is missing.'],
  ['a file that is not there', ['a.json', 'z.json'], 1, 'z.json: There is no such file.'],
])('%s is told with the remedy', async (_, args, exitCode, expected) => {
  const { code, out, err } = await compare(...args)
  expect(err).toContain(expected)
  expect([code, out]).toEqual([exitCode, ''])
})

it('a folder without results is refused by the file that is missing', async () => {
  const folder = workFolder(files)
  const { err } = await runThang(folder, '--lang', 'en', 'index', 'compare', '.', 'a.json')
  expect(err).toContain('datapackage.json: There is no such file.')
})

it('the log of a folder is read as what a run writes', async () => {
  const folder = workFolder(files)
  await runThang(folder, 'index', 'run', '--file', 'a.json', '--output', 'old')
  writeFileSync(join(folder, 'old/log.json'), '{}')
  const { err } = await runThang(folder, '--lang', 'en', 'index', 'compare', 'old', 'a.json')
  expect(err).toContain('old/log.json: steps is missing. Fill it in.')
})

it('strengths of one unit are printed by themselves', async () => {
  const folder = workFolder(files)
  const command = ['--lang', 'en', 'index', 'strengths', 'a.json']
  const { out } = await runThang(folder, ...command, '--unit', 'U', '--format', 'csv')
  expect(cellsOf(out).map((cells) => cells.slice(0, 5))).toEqual([
    ['code', 'name', 'kind', 'place', 'indicator'],
    ['U', 'Một', 'strength', '1', 'b'],
    ['U', 'Một', 'weakness', '1', 'a'],
  ])
  expect((await runThang(folder, ...command)).err).toContain('--unit')
  const { err } = await runThang(folder, ...command, '--unit', 'Z')
  expect(err).toContain('a.json: There is no unit “Z” in the result. Correct the code.')
})

it.each(['compare', 'strengths'])('index %s explains itself in both languages', async (name) => {
  const folder = workFolder({})
  const vi = await runThang(folder, 'index', name, '--help')
  const en = await runThang(folder, '--lang', 'en', 'index', name, '--help')
  expect([vi.code, en.code]).toEqual([0, 0])
  expect(vi.out).toContain('Đối số:')
  expect(en.out).toMatch(/^Usage: thang index \w+ <\w+>/)
})

function compare(...args: readonly string[]) {
  return runThang(workFolder(files), '--lang', 'en', 'index', 'compare', ...args)
}

function runFile(steps: readonly object[]): string {
  return JSON.stringify({ data: 'd.csv', metadata: 'm.csv', steps })
}
