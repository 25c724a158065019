import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { cellsOf, runThang, workFolder } from '../test/runThang.ts'

// Normalised: a 0, 50, 100 and b, of which less is better, 100, 0, 50; so W 87.5, V 37.5, U 25.
const data = 'code,a,b\nU,1,10\nV,2,20\nW,3,15\n'
const metadata = 'code,level,parent,weight,direction\na,1,top,3,1\nb,1,top,1,-1\ntop,2,,,\n'
const steps = [{ stage: 'normalise', method: { method: 'min-max' } }, { stage: 'aggregate' }]
const panel = 'code,time,a,b\nU,2020,100,10\nV,2020,200,20\nU,2022,121,30\nV,2022,100,10\n'

it('leaving an element out says which units move and by how much', async () => {
  const files = filesOf({ leaveOneOut: { levels: [1] } })
  expect(await table(files, 'leave-one-out')).toEqual([
    ['element', 'name', 'level', 'mean_rank_shift', 'largest_rank_shift'],
    ['a', '', '1', String(4 / 3), '2'],
    ['b', '', '1', '0', '0'],
  ])
  const units = await table(files, 'leave-one-out-units')
  expect(units.slice(0, 4)).toEqual([
    ['element', 'code', 'score', 'rank', 'rank_difference'],
    ['a', 'U', '100', '1', '2'],
    ['a', 'V', '0', '3', '-1'],
    ['a', 'W', '50', '2', '-1'],
  ])
})

const sets = 'set,a,b\nx,3,1\ny,0,1\n'
const replay = {
  ...filesOf({ uncertainty: { weights: 'w.csv', order: 'o.csv', pairs: true } }),
  'w.csv': sets,
  'o.csv': 'rep,set\n1,x\n2,x\n3,y\n4,y\n',
}

it('given weight sets are replayed in their order', async () => {
  const rows = await table(replay, 'uncertainty')
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['code', 'score', 'rank', 'mean_rank'],
    ['W', '87.5', '1', '1.5'],
    ['V', '37.5', '2', '2.5'],
    ['U', '25', '3', '2'],
  ])
})

it('pairs say how often a unit ranks before another', async () => {
  expect(await table(replay, 'pairs')).toEqual([
    ['code', 'other', 'probability'],
    ['W', 'V', '1'],
    ['W', 'U', '0.5'],
    ['V', 'W', '0'],
    ['V', 'U', '0.5'],
    ['U', 'W', '0.5'],
    ['U', 'V', '0.5'],
  ])
})

it('without an order every set is used once', async () => {
  const files = { ...replay, ...filesOf({ uncertainty: { weights: 'w.csv' } }) }
  const rows = await table(files, 'uncertainty')
  expect(rows[1]?.slice(0, 4)).toEqual(['W', '87.5', '1', '1.5'])
})

it('weights drawn from a Dirichlet distribution are the tighter the more concentrated', async () => {
  const spread = async (concentration: number) => {
    const uncertainty = { concentration: { '1': concentration }, replications: 200, seed: 1 }
    const rows = await table(filesOf({ uncertainty }), 'uncertainty')
    return rows.slice(1).map(([code, , , mean]) => [code, mean])
  }
  expect(await spread(1e6)).toEqual([
    ['W', '1'],
    ['V', '2'],
    ['U', '3'],
  ])
  expect(await spread(1)).not.toEqual(await spread(1e6))
})

it('in a panel uncertainty and leaving out are of every time for itself', async () => {
  const uncertainty = { noise: { '1': 0.1 }, replications: 20, seed: 1, pairs: true }
  const files = { ...filesOf({ uncertainty, leaveOneOut: { levels: [1] } }), 'd.csv': panel }
  const rows = await table(files, 'uncertainty')
  expect(rows.map((row) => [row[0], row[1], row[3], row[4]])).toEqual([
    ['code', 'time', 'rank', 'mean_rank'],
    ['V', '2020', '1', '1'],
    ['U', '2020', '2', '2'],
    ['V', '2022', '1', '1'],
    ['U', '2022', '2', '2'],
  ])
  expect((await table(files, 'pairs')).slice(0, 3)).toEqual([
    ['code', 'other', 'time', 'probability'],
    ['V', 'U', '2020', '1'],
    ['U', 'V', '2020', '0'],
  ])
  expect((await table(files, 'leave-one-out')).map((row) => [row[0], row[3]])).toEqual([
    ['element', 'time'],
    ['a', '2020'],
    ['b', '2020'],
    ['b', '2022'],
    ['a', '2022'],
  ])
})

it('replications and leaving out rank as the run does', async () => {
  const uncertainty = { noise: { '1': 0.01 }, replications: 20, seed: 1 }
  const files = filesOf({
    steps: [...steps, { stage: 'rank', order: 'ascending' }, { stage: 'rank', columns: ['a'] }],
    uncertainty,
    leaveOneOut: { levels: [1] },
  })
  expect((await table(files, 'results')).map((row) => row.slice(0, 2))).toEqual([
    ['code', 'rank'],
    ['U', '1'],
    ['V', '2'],
    ['W', '3'],
  ])
  const rows = await table(files, 'uncertainty')
  expect(rows.map(([code, , rank, mean]) => [code, rank, mean])).toEqual([
    ['code', 'rank', 'mean_rank'],
    ['U', '1', '1'],
    ['V', '2', '2'],
    ['W', '3', '3'],
  ])
  const [, first] = await table(files, 'leave-one-out-units')
  expect(first).toEqual(['a', 'U', '100', '3', '-2'])
})

it('strengths and weaknesses are by place on the indicators or by what these add', async () => {
  const header = [
    'code',
    'kind',
    'place',
    'indicator',
    'value',
    'rank',
    'of',
    'gap',
    'share',
    'impact',
  ]
  const rows = await table(filesOf({ strengths: { units: ['U'] } }), 'strengths')
  expect(rows).toEqual([
    header,
    ['U', 'strength', '1', 'b', '100', '1', '3', '50', '0.25', '12.5'],
    ['U', 'weakness', '1', 'a', '0', '3', '3', '-50', '0.75', '-37.5'],
  ])
  expect(await table(filesOf({ strengths: {} }), 'strengths')).toHaveLength(7)
})

it('trends are of the data after the step that is named', async () => {
  const files = { ...filesOf({ trends: { step: 0, columns: ['a'] } }), 'd.csv': panel }
  expect(await table(files, 'trends')).toEqual([
    ['code', 'column', 'from', 'to', 'known', 'change', 'relative_change', 'growth_rate'],
    ['U', 'a', '2020', '2022', '2', '21', '0.21', String(1.21 ** 0.5 - 1)],
    ['V', 'a', '2020', '2022', '2', '-100', '-0.5', String(0.5 ** 0.5 - 1)],
  ])
  const scores = { ...files, ...runFile({ trends: {} }) }
  expect((await table(scores, 'trends')).map((row) => row[1])).toContain('top')
})

it('on a screen long tables are named rather than printed', async () => {
  const { out } = await thang(replay)
  expect(out).toContain('mean_rank')
  expect(out).not.toContain('probability')
  expect(out).toContain('There are further tables: pairs.')
})

it('every table of a run can be printed by its name', async () => {
  const files = { ...replay, ...runFile({ leaveOneOut: { levels: [1] }, strengths: {} }) }
  const folder = workFolder(files)
  await runThang(folder, ...run, '--output', 'out', '--stages')
  const written = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.csv'))
  expect(written.length).toBe(8)
  for (const name of written) {
    const printed = await table(files, name.replace('.csv', ''))
    const text = readFileSync(join(folder, 'out', name), 'utf8')
    // On the screen the results are headed alike.
    expect(printed).toEqual(cellsOf(text))
  }
})

it.each<[string, Record<string, string>, readonly string[], number, string]>([
  [
    'a table that the run does not have',
    filesOf({}),
    ['--table', 'pairs'],
    2,
    'There is no table “pairs”. This run has: results, ranks, metadata, 1-normalise, 2-aggregate.',
  ],
  [
    'a table together with a folder',
    filesOf({}),
    ['--table', 'ranks', '--output', 'out'],
    2,
    '--table prints one table, and --output writes all of them into a folder. Use one of the two.',
  ],
  [
    'leaving out the index itself',
    filesOf({ leaveOneOut: { levels: [2] } }),
    [],
    1,
    'run.json: “leaveOneOut” names level 2, on which no element stands that it could be done to. Correct the level.',
  ],
  [
    'leaving out under Copeland’s method',
    filesOf({
      steps: [{ stage: 'aggregate', method: { method: 'copeland' } }],
      leaveOneOut: { levels: [1] },
    }),
    [],
    1,
    'run.json: Step 1 aggregates by Copeland’s method, which compares units and is no mean of one unit’s numbers, so “leaveOneOut” cannot be worked out. Choose a mean there, or remove “leaveOneOut”.',
  ],
  [
    'uncertainty of two kinds at once',
    filesOf({
      uncertainty: { noise: {}, concentration: { '1': 2 }, replications: 1, seed: 1 },
    }),
    [],
    1,
    'run.json: uncertainty has entries nobody knows: concentration. Remove them or correct their names.',
  ],
  [
    'a set that the order names and the weights do not have',
    { ...replay, 'o.csv': 'set\nx\nz\n' },
    [],
    1,
    'o.csv, row 3, column A (set): w.csv has no weight set “z”. Correct it, or add the set.',
  ],
  [
    'an order without sets',
    { ...replay, 'o.csv': 'rep\n1\n' },
    [],
    1,
    'o.csv: There is no column “set”. The file has: rep.',
  ],
  [
    'weights below 0',
    { ...replay, 'w.csv': 'set,a,b\nx,-3,1\ny,0,1\n' },
    [],
    1,
    'w.csv, row 2, column B (a): Weight -3 is below 0. Write a number from 0 on.',
  ],
  [
    'a set without any weight',
    { ...replay, 'w.csv': 'set,a,b\nx,0,0\ny,0,1\n' },
    [],
    1,
    'w.csv, row 2: This set lets all elements below “top” weigh 0. Give at least one a weight above 0.',
  ],
  [
    'weights of nothing known',
    { ...replay, 'w.csv': 'set,c\nx,3\n' },
    [],
    1,
    'w.csv: No column has the code of an element. Name the columns by the codes of the metadata, such as a, b, top.',
  ],
  [
    'the strengths of a unit that is not there',
    filesOf({ strengths: { units: ['Z'] } }),
    [],
    1,
    'run.json: There is no unit “Z” in the result. Correct the code.',
  ],
  [
    'strengths before directions were applied',
    filesOf({ steps: [{ stage: 'aggregate' }], strengths: {} }),
    [],
    1,
    'run.json: “strengths” needs a step normalise, since less is better in: b. Add one, or remove “strengths”.',
  ],
  [
    'trends of one time',
    filesOf({ trends: {} }),
    [],
    1,
    'run.json: “trends” follows units over times, and the data does not have two. Add a column time, or remove “trends”.',
  ],
  [
    'trends of a column that is not there yet',
    { ...filesOf({ trends: { step: 0, columns: ['top'] } }), 'd.csv': panel },
    [],
    1,
    'run.json: “trends” names a column “top” that is not there after step 0. There are: a, b.',
  ],
])('%s is told with the remedy', async (_, files, more, exitCode, expected) => {
  const { code, out, err } = await thang(files, ...more)
  expect(err.split('\n')).toContain(expected)
  expect([code, out]).toEqual([exitCode, ''])
})

it('pairs of too many units are refused', async () => {
  const rows = Array.from({ length: 1001 }, (_, at) => `U${at},${at},${at}\n`)
  const uncertainty = { noise: {}, replications: 1, seed: 1, pairs: true }
  const files = { ...filesOf({ uncertainty }), 'd.csv': `code,a,b\n${rows.join('')}` }
  const { err } = await thang(files)
  expect(err).toContain('run.json: “pairs” compares every two units and is done for up to 1000')
})

it('the reasons of steps that cannot be done are in the language asked for', async () => {
  const goalposts = { method: 'goalposts', low: 3, high: 1 }
  const files = filesOf({ steps: [{ stage: 'normalise', method: goalposts }] })
  const { err } = await runThang(workFolder(files), 'index', 'run', '--file', 'run.json')
  expect(err).toBe(
    'run.json: không làm được bước 1 (normalise): mốc dưới 3 không nhỏ hơn mốc trên 1. Hãy sửa bước này.\n',
  )
})

it('nothing is drawn of progress where nobody watches', async () => {
  const uncertainty = { noise: { '1': 0.2 }, replications: 1_000_000, seed: 1, workers: 1 }
  const { err } = await thang(filesOf({ uncertainty }))
  expect(err).toBe('')
})

const asem = resolve(import.meta.dirname, '../../../../shared/cases/asem')

it.skipIf(!existsSync(asem))('the replayed weights of COINr give its spread of ranks', async () => {
  const noise = join(asem, '07-uncertainty-weights-25pct')
  const [input = '', wanted = ''] = ['input_normalised.csv', 'rankstats.csv'].map((name) =>
    readFileSync(join(noise, name), 'utf8').replaceAll('"', '').replaceAll('\r', ''),
  )
  const uncertainty = {
    weights: join(noise, 'weights.csv'),
    order: join(noise, 'weight_index.csv'),
  }
  const files = {
    'd.csv': input,
    // The input of the case is divided and normalised already.
    'm.csv': readFileSync(join(asem, '00-asem-input/iMeta.csv'), 'utf8').replace(
      'Denominator',
      'Unused',
    ),
    ...runFile({
      steps: [{ stage: 'aggregate' }],
      uncertainty,
    }),
  }
  const got = (await table(files, 'uncertainty')).slice(1)
  expect(got.map(([code, , ...figures]) => [code, ...figures.map(Number)]).toSorted()).toEqual(
    cellsOf(wanted)
      .slice(1)
      .map(([code, ...figures]) => [code, ...figures.map(Number)])
      .toSorted(),
  )
})

const run = ['--lang', 'en', 'index', 'run', '--file', 'run.json'] as const

function thang(files: Record<string, string>, ...more: readonly string[]) {
  return runThang(workFolder(files), ...run, ...more)
}

async function table(files: Record<string, string>, name: string): Promise<string[][]> {
  const { code, out, err } = await thang(files, '--format', 'csv', '--table', name)
  expect(code, err).toBe(0)
  return cellsOf(out)
}

function filesOf(more: object): Record<string, string> {
  return { 'd.csv': data, 'm.csv': metadata, ...runFile(more) }
}

function runFile(more: object): Record<string, string> {
  return { 'run.json': JSON.stringify({ data: 'd.csv', metadata: 'm.csv', steps, ...more }) }
}
