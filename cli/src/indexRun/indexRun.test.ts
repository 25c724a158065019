import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describeProblem, IndexRun } from '@thang/contracts'
import { indexStages } from '@thang/engine'
import { expect, it } from 'vitest'
import { cellsOf, runThang, workFolder } from '../test/runThang.ts'

// a ÷ people = 1, 2, 3; b, of which less is better, 10, 20 and the mean 15.
const data = 'code,name,people,a,b\nU,Một,2,2,10\nV,Hai,2,4,20\nW,Ba,2,6,NA\n'
const metadata =
  'code,name,level,parent,weight,direction,denominator,target\n' +
  'a,,1,top,3,1,people,\nb,,1,top,1,-1,,\ntop,,2,,,,,\n'
const steps = [
  { stage: 'denominate' },
  { stage: 'impute', all: { method: 'mean' } },
  { stage: 'normalise', method: { method: 'min-max' } },
  { stage: 'aggregate' },
]
const uncertainty = { noise: { '1': 0.25 }, replications: 200, seed: 3, topRanks: [1] }

it('a run gives the scores and ranks worked out by hand, best first', async () => {
  const { code, out, err } = await index(files())
  expect([code, err]).toEqual([0, ''])
  expect(cellsOf(out)).toEqual([
    ['code', 'name', 'rank', 'top'],
    ['W', 'Ba', '1', '87.5'],
    ['V', 'Hai', '2', '37.5'],
    ['U', 'Một', '3', '25'],
  ])
})

it('results are ranked also where a step ranks other columns only', async () => {
  const ranked = [...steps, { stage: 'rank', columns: ['a'] }]
  const { out } = await index(files({ steps: ranked }))
  expect(cellsOf(out).map((cells) => cells[2])).toEqual(['rank', '1', '2', '3'])
})

it('a folder takes the results, every stage, the log and the data package', async () => {
  const folder = workFolder(files({ uncertainty }))
  const { code } = await runThang(folder, ...run, '--output', 'out', '--stages')
  expect(code).toBe(0)
  expect(readdirSync(join(folder, 'out')).toSorted()).toEqual([
    '1-denominate.csv',
    '2-impute.csv',
    '3-normalise.csv',
    '4-aggregate.csv',
    'datapackage.json',
    'log.json',
    'metadata.csv',
    'ranks.csv',
    'results.csv',
    'uncertainty.csv',
  ])
  const text = (name: string) => readFileSync(join(folder, 'out', name), 'utf8')
  expect(cellsOf(text('1-denominate.csv'))[3]).toEqual(['W', 'Ba', '2', '3', 'not-submitted'])
  expect(cellsOf(text('uncertainty.csv'))[1]?.slice(0, 4)).toEqual(['W', 'Ba', '87.5', '1'])
  const { stages } = JSON.parse(text('log.json'))
  expect(stages[1].entries).toMatchObject([{ code: 'imputed', column: 'b', unit: 'W' }])
  const { resources } = JSON.parse(text('datapackage.json'))
  expect(resources).toContainEqual(
    expect.objectContaining({
      path: '1-denominate.csv',
      schema: expect.objectContaining({ missingValues: ['', 'not-submitted'] }),
    }),
  )
})

it.each(['csv', 'json'])('a data package that was written as %s is read again', async (format) => {
  const reasons = data.replace('NA', 'not-applicable')
  const folder = workFolder({ ...files(), 'd.csv': reasons })
  await runThang(folder, ...run, '--output', 'out', '--stages', '--format', format)
  const source = { package: 'out/datapackage.json', data: '1-denominate' }
  const again = { ...source, steps: steps.slice(1) }
  const { out, err } = await index({ 'run.json': JSON.stringify(again) }, folder)
  expect(err).toBe('')
  // What does not apply is not filled in, so W has a only.
  expect(cellsOf(out).map((cells) => cells[3])).toEqual(['top', '100', '37.5', '25'])
})

it('the number of workers does not change the figures of uncertainty', async () => {
  const outputs = [1, 3].map(async (workers) => {
    const folder = workFolder(files({ uncertainty: { ...uncertainty, workers } }))
    return runThang(folder, ...run, '--format', 'json')
  })
  const [one, three] = await Promise.all(outputs)
  expect(one?.code).toBe(0)
  expect(one?.out).toBe(three?.out)
})

it('uncertainty carries the names of the units that a screen before it leaves', async () => {
  const screened = [{ stage: 'screen', drop: ['U'] }, ...steps]
  const folder = workFolder(files({ steps: screened, uncertainty }))
  await runThang(folder, ...run, '--output', 'out')
  const rows = cellsOf(readFileSync(join(folder, 'out/uncertainty.csv'), 'utf8'))
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['code', 'name'],
    ['W', 'Ba'],
    ['V', 'Hai'],
  ])
})

it.each<[string, Record<string, string>, string]>([
  [
    'a parent that is not there, by its row in the metadata',
    { 'm.csv': metadata.replace('b,,1,top', 'b,,1,tip') },
    'm.csv, row 3, node b: There is no parent “tip”. Correct the parent or add that element.',
  ],
  [
    'a weight that is missing',
    { 'm.csv': metadata.replace('b,,1,top,1', 'b,,1,top,') },
    'm.csv, row 3, node b: Weight “NaN” will not do. Write a number from 0 on.',
  ],
  [
    'an indicator without a column',
    { 'd.csv': data.replace(',b\n', ',c\n') },
    'd.csv, node b: The data has no column of this indicator. Add a column with its code, or remove it from the metadata.',
  ],
  [
    'a unit that stands twice, by both rows',
    { 'd.csv': `${data}U,Bốn,2,1,1\n` },
    'd.csv, row 5: Unit “U” stands in row 2 already. Keep one of the two, or add a column time where they are two times.',
  ],
  [
    'a unit without a code',
    { 'd.csv': data.replace('V,Hai', ',Hai') },
    'd.csv, row 3: This unit has no code. Fill it in.',
  ],
  [
    'a cell that is no number, by row and column',
    { 'd.csv': data.replace('4,20', '4,nhiều') },
    'd.csv, row 3, column E (b): “nhiều” is not a number. Write a number such as 0.4880 or 0,4880, or leave it blank.',
  ],
  [
    'a direction other than 1 and -1',
    { 'm.csv': metadata.replace('1,-1,', '1,down,') },
    'm.csv, row 3, column F (direction): “down” is not one of: 1, -1.',
  ],
  [
    'a step that names what is not there',
    { 'run.json': runFile({ steps: [...steps, { stage: 'rank', columns: ['x'] }] }) },
    'run.json: Step 5 (rank) names a column “x” that is not there. Correct its name.',
  ],
  [
    'a misspelt field of a step',
    { 'run.json': runFile({ steps: [{ stage: 'aggregate', metod: {} }] }) },
    'run.json: steps[1] has entries nobody knows: metod. Remove them or correct their names.',
  ],
  [
    'a step in the wrong place',
    { 'run.json': runFile({ steps: [{ stage: 'rank', columns: ['top'] }] }) },
    'run.json: step 1 (rank) cannot be done: there is no column “top”; the columns of aggregates come with a step aggregate. Correct this step.',
  ],
  [
    'uncertainty without an aggregation',
    { 'run.json': runFile({ steps: steps.slice(0, 3), uncertainty }) },
    'run.json: “uncertainty” needs a step “aggregate”. Add one, or remove “uncertainty”.',
  ],
  [
    'noise of a level without elements',
    { 'run.json': runFile({ uncertainty: { ...uncertainty, noise: { '4': 0.1 } } }) },
    'run.json: “uncertainty” names level 4, on which no element stands that it could be done to. Correct the level.',
  ],
  [
    'uncertainty with a screen after the aggregation',
    { 'run.json': runFile({ steps: [...steps, { stage: 'screen', drop: ['U'] }], uncertainty }) },
    'run.json: Step 5 (screen) changes the data after the last aggregation (step 4), so “uncertainty” cannot be worked out. Move it before that step, or remove “uncertainty”.',
  ],
  [
    'a resource that the package does not have',
    { 'p.json': '{"resources":[{"name":"x"}]}', 'run.json': runFile({ package: 'p.json' }) },
    'p.json has no resource “d.csv”. Name one of these as data or metadata of the run file: x.',
  ],
])('%s is told with the remedy', async (_, changed, expected) => {
  const { code, out, err } = await index({ ...files(), ...changed })
  expect([code, out]).toEqual([1, ''])
  expect(err.split('\n')).toContain(expected)
})

it('the run file and the sections of the documentation are read', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/index-run-file.md'), 'utf8')
  const blocks = [...page.matchAll(/```json\n([^`]*)```/g)].map(([, text = '']) => JSON.parse(text))
  expect(blocks).toHaveLength(2)
  // The second shows the other sections of a run file.
  expect(IndexRun.safeParse(blocks[0]).success).toBe(true)
  expect(IndexRun.safeParse({ ...blocks[0], ...blocks[1] }).success).toBe(true)
  for (const stage of indexStages) expect(page).toContain(`| \`${stage}\` |`)
})

it('every problem of index data and steps has a text', () => {
  const codes = ['check.ts', 'checkSteps.ts'].flatMap((name) => {
    const path = resolve(import.meta.dirname, '../../../engine/src/composite', name)
    const found = readFileSync(path, 'utf8').matchAll(/(?:error|warning|unknown)\(\s*'([a-z-]+)'/g)
    return [...found].map((match) => `index-${match[1]}`)
  })
  expect(codes.length).toBeGreaterThan(30)
  expect(codes.filter((code) => describeProblem(code).en.startsWith('Problem “'))).toEqual([])
})

const asem = resolve(import.meta.dirname, '../../../../shared/cases/asem')

it.skipIf(!existsSync(asem))('data and metadata of COINr do as they are', async () => {
  const input = join(asem, '00-asem-input')
  const all = { method: 'group-mean', grouping: 'EurAsia_group' }
  const chain = [
    { stage: 'denominate' },
    { stage: 'impute', all },
    { stage: 'screen', minAvailability: 0.9 },
    { stage: 'treat' },
    { stage: 'normalise', method: { method: 'min-max' } },
    { stage: 'aggregate' },
  ]
  const sources = { data: join(input, 'iData.csv'), metadata: join(input, 'iMeta.csv') }
  const { out } = await index({ 'run.json': JSON.stringify({ ...sources, steps: chain }) })
  const [header = [], ...rows] = cellsOf(out)
  const published = readFileSync(join(asem, '01-asem-pipeline/results.csv'), 'utf8')
  const [names = [], ...wanted] = cellsOf(published.replaceAll('\r', '').replaceAll('"', ''))
  const scores = names.slice(2)
  expect(rows.map((row) => [row[0], row[header.indexOf('rank')]])).toEqual(
    wanted.map((row) => [row[0], row[1]]),
  )
  const wrong = wanted.flatMap((row, at) =>
    scores.filter((name) => {
      const got = Number(rows[at]?.[header.indexOf(name)])
      const right = Number(row[names.indexOf(name)])
      return !(Math.abs(got - right) <= 1e-9 * Math.abs(right))
    }),
  )
  expect(wrong).toEqual([])
})

const run = ['--lang', 'en', 'index', 'run', '--file', 'run.json'] as const

function index(content: Record<string, string>, folder = workFolder(content)) {
  if (content['run.json'] !== undefined)
    writeFileSync(join(folder, 'run.json'), content['run.json'])
  return runThang(folder, ...run, '--format', 'csv')
}

function files(more: object = {}): Record<string, string> {
  return { 'd.csv': data, 'm.csv': metadata, 'run.json': runFile(more) }
}

function runFile(more: object): string {
  return JSON.stringify({ data: 'd.csv', metadata: 'm.csv', steps, ...more })
}
