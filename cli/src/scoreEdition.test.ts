import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '@thang/engine'
import { expect, it } from 'vitest'
import { small } from './test/frameworks.ts'
import { runThang, workFolder } from './test/runThang.ts'

const edition = {
  format: 'thang-edition',
  version: 1,
  engine: '0.1.0',
  demonstration: false,
  edition: {
    code: 'small-2026-commune',
    revision: 1,
    index: 'small',
    period: '2026',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    kind: 'commune',
    owner: null,
  },
  framework: small,
  units: [
    { unit: '10001', name: 'Xã Một', answers: { A: { points: 40 }, B: { points: 3 } } },
    { unit: '10002', name: 'Xã Hai', answers: { A: { points: 20 }, B: { points: 30 } } },
    { unit: '10003', name: 'Xã Ba', answers: { A: { missing: 'not-appraised' } } },
  ],
  band: { replications: 1000, noise: 0.25, seed: 5 },
}

it('the result of a package is worked out again to the same bytes', async () => {
  const folder = workFolder({ 'edition.json': canonicalJson(edition) })
  const made = await runThang(folder, 'score', '--edition', 'edition.json', '--output', 'r.json')
  expect([made.code, made.err]).toEqual([0, 'Đã ghi r.json\n'])
  const printed = await runThang(folder, 'score', '--edition', 'edition.json')
  expect(printed.out).toBe(await readFile(join(folder, 'r.json'), 'utf8'))
  expect(JSON.parse(printed.out)).toMatchObject({
    format: 'thang-result',
    units: [{ unit: '10001', rank: 2 }, { unit: '10002', rank: 1 }, { rank: null }],
  })
  const checked = await runThang(folder, 'score', '--edition', 'edition.json', '--check', 'r.json')
  expect([checked.code, checked.out]).toEqual([0, ''])
  expect(checked.err).toMatch(
    /^Trùng khớp từng byte với r\.json: 3 đơn vị, SHA-256 [0-9a-f]{64}\.\n$/,
  )
})

it('a result that was touched is told, with the place', async () => {
  const folder = workFolder({ 'edition.json': canonicalJson(edition) })
  const { out } = await runThang(folder, 'score', '--edition', 'edition.json')
  await writeFile(join(folder, 'r.json'), out.replace('"rank":2', '"rank":1'))
  const { code, err } = await runThang(
    folder,
    'score',
    '--edition',
    'edition.json',
    '--check',
    'r.json',
  )
  expect(code).toBe(1)
  expect(err).toContain('Không trùng với r.json')
  expect(err).toContain('"rank":2')
})

it('a file that is no package is refused with what is wrong in it', async () => {
  const folder = workFolder({ 'edition.json': canonicalJson({ ...edition, units: 'none' }) })
  const { code, err } = await runThang(folder, 'score', '--edition', 'edition.json')
  expect(code).toBe(1)
  expect(err).toContain('units')
})

it('a package brings its own framework and data, and says when another engine made it', async () => {
  const folder = workFolder({ 'edition.json': canonicalJson({ ...edition, engine: '0.0.9' }) })
  const both = await runThang(folder, 'score', '--edition', 'edition.json', '--data', 'd.csv')
  expect(both.code).toBe(2)
  const alone = await runThang(folder, 'score', '--check', 'r.json')
  expect(alone.code).toBe(2)
  const other = await runThang(folder, 'score', '--edition', 'edition.json')
  expect(other.code).toBe(0)
  expect(other.err).toContain('0.0.9')
})
