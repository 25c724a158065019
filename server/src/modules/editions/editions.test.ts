import { Ranking, UnitProfile } from '@thang/contracts'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { createApp } from '../../app.ts'

const database = useTestDatabase({ seeded: true })
let app: FastifyInstance

beforeAll(async () => {
  app = await createApp({ db: database().db })
})
afterAll(() => app.close())

async function get(path: string) {
  const answer = await app.inject({ method: 'GET', url: `/api/v1${path}` })
  return { status: answer.statusCode, body: answer.json() }
}

async function ranking(path: string) {
  const { status, body } = await get(path)
  expect(status, JSON.stringify(body)).toBe(200)
  return Ranking.parse(body)
}

function rowOf(table: Ranking, name: string) {
  const row = table.rows.find((candidate) => candidate.unit.name === name)
  if (row === undefined) throw new Error(`${name} is not in the table`)
  return row
}

describe('a ranking as published', () => {
  it('has Vĩnh Phúc 12th with 0.4880 in 2021, up 43 from 55th, tied with Thanh Hóa', async () => {
    const table = await ranking('/editions/dti-2021/ranking')
    expect(rowOf(table, 'Vĩnh Phúc')).toMatchObject({
      rank: 12,
      tied: true,
      value: 0.488,
      previousRank: 55,
      rankChange: 43,
      rankChangeReason: null,
      rankChangeNote: { vi: expect.stringContaining('bộ chỉ số khác') },
    })
    expect(rowOf(table, 'Thanh Hóa')).toMatchObject({ rank: 12, tied: true, value: 0.488 })
    expect(table.edition.decimals).toBe(4)
  })

  it('ranks 63 provinces in 2022, with two 15th and the next 17th', async () => {
    const table = await ranking('/editions/dti-2022/ranking')
    expect(table.known.ranks).toBe(63)
    expect(table.rows.slice(14, 17).map((row) => [row.unit.name, row.rank])).toEqual([
      ['Thanh Hóa', 15],
      ['Yên Bái', 15],
      ['Hậu Giang', 17],
    ])
    expect(rowOf(table, 'Vĩnh Phúc')).toMatchObject({
      rank: 18,
      rankChange: -6,
      rankChangeNote: null,
    })
  })

  it('lists every unit, also those of which nothing was published, with the reason', async () => {
    const table = await ranking('/editions/dti-2021/ranking')
    expect(table.rows).toHaveLength(63)
    expect(table.known).toEqual({ ranks: 20, values: 7, total: 63 })
    expect(rowOf(table, 'Hà Nội')).toMatchObject({
      rank: null,
      rankReason: 'not-published',
      value: null,
      valueReason: 'not-published',
      rankChange: null,
      rankChangeReason: 'not-published',
    })
  })

  it('gives every known value and rank its source', async () => {
    for (const code of [
      'dti-2020',
      'dti-2021',
      'dti-2022',
      'dti-2023',
      'dti-2024',
      'service-quality-2026-10-10',
    ]) {
      const table = await ranking(`/editions/${code}/ranking`)
      const figures = table.rows.flatMap((row) => [row, ...row.groups])
      expect(figures.filter((each) => each.value !== null && each.valueSource === null)).toEqual([])
      expect(figures.filter((each) => each.rank !== null && each.rankSource === null)).toEqual([])
    }
  })

  it('names a unit as it was called then', async () => {
    const before = await ranking('/editions/dti-2021/ranking')
    const after = await ranking('/editions/dti-2024/ranking')
    expect(before.rows.find((row) => row.unit.code === '46')?.unit.name).toBe('Thừa Thiên Huế')
    expect(after.rows.find((row) => row.unit.code === '46')?.unit.name).toBe('Huế')
  })

  it('shows a mean only as published, and no best or median of a partial table', async () => {
    const { statistics } = await ranking('/editions/dti-2021/ranking')
    const ofIndex = statistics.filter((each) => each.node === null)
    expect(ofIndex).toMatchObject([
      { statistic: 'best', value: null, known: 7, total: 63 },
      { statistic: 'median', value: null },
      { statistic: 'mean', value: 0.4014, basis: 'published' },
    ])
  })

  it('computes best and median of a complete table', async () => {
    const { statistics } = await ranking('/editions/service-quality-2026-10-10/ranking')
    expect(statistics.filter((each) => each.node === null)).toMatchObject([
      { statistic: 'best', value: 68.8, basis: 'all-units-known' },
      { statistic: 'median', basis: 'all-units-known' },
      { statistic: 'mean', basis: 'all-units-known' },
    ])
  })

  it('computes them without the digits of binary numbers', async () => {
    const quarter = '/editions/service-quality-phu-tho-2026-q3/ranking'
    const numbers: string[] = []
    for (const path of [
      '/editions/service-quality-2026-10-10/ranking',
      quarter,
      `${quarter}?kind=department`,
    ]) {
      const { statistics } = await ranking(path)
      numbers.push(...statistics.flatMap(({ value }) => (value === null ? [] : String(value))))
    }
    expect(numbers.filter((text) => text.replace('.', '').length > 13)).toEqual([])
    expect(numbers).toContain('18.615')
  })

  it('has tables of ministries, and never an average as a row', async () => {
    const table = await ranking('/editions/dti-2021/ranking?kind=ministry-with-public-services')
    expect(table.rows[0]).toMatchObject({ unit: { name: 'Bộ Tài chính' }, rank: 1, value: 0.6321 })
    expect(table.rows[0]).toMatchObject({ rankChange: null, rankChangeReason: 'unit-sets-unknown' })
    expect(table.rows.filter((row) => row.unit.name.includes('trung bình'))).toEqual([])
  })
})

describe('other boundaries', () => {
  it('DTI 2024 has a published table on 34 and one on 63 provinces', async () => {
    const main = await ranking('/editions/dti-2024/ranking')
    const old = await ranking('/editions/dti-2024/ranking?boundaries=2024-12-31')
    expect([main.rows.length, main.basis]).toEqual([34, 'published'])
    expect([old.rows.length, old.basis]).toEqual([63, 'published'])
    expect(main.rows[0]).toMatchObject({ rankChange: null, rankChangeReason: 'unit-sets-differ' })
    expect(rowOf(old, 'TP. Hồ Chí Minh')).toMatchObject({ rank: 1, previousRank: 2, rankChange: 1 })
  })

  it('an incomplete re-expressed table has values and reasons but no ranks', async () => {
    const table = await ranking(
      '/editions/dti-2022/ranking?boundaries=2025-07-01&rule=mean-of-group-values',
    )
    expect([table.rows.length, table.basis, table.rule, table.complete]).toEqual([
      34,
      're-expressed',
      'mean-of-group-values',
      false,
    ])
    expect(
      table.rows.every((row) => row.rank === null && row.rankReason === 'table-incomplete'),
    ).toBe(true)
    expect(rowOf(table, 'Quảng Ninh')).toMatchObject({ value: 0.7024, valueReason: null })
    expect(rowOf(table, 'Đà Nẵng')).toMatchObject({
      value: null,
      valueReason: 'predecessor-missing',
    })
    expect(rowOf(table, 'Đà Nẵng').predecessors.map((unit) => unit.name)).toEqual([
      'Đà Nẵng',
      'Quảng Nam',
    ])
  })

  it('a re-expressed row says how its value was formed, and the notes by what mean', async () => {
    const table = await ranking('/editions/dti-2020/ranking?boundaries=2025-07-01')
    expect(rowOf(table, 'Bắc Ninh')).toMatchObject({ value: 0.3855, basis: 'groups' })
    expect(rowOf(table, 'Quảng Ninh')).toMatchObject({ basis: 'carried' })
    expect(rowOf(table, 'Phú Thọ')).toMatchObject({ value: null, basis: null })
    expect(table.notes[1]?.en).toContain('Of 1 merged units each group value is the plain mean')
    const published = await ranking('/editions/dti-2020/ranking')
    expect(published.rows.filter((row) => row.basis !== null)).toEqual([])
  })

  it('a merged value cannot be split back', async () => {
    const { status, body } = await get(
      '/editions/service-quality-2026-10-10/ranking?boundaries=2020-01-01',
    )
    expect([status, body.error.code, body.error.details.reason]).toEqual([
      400,
      'invalid',
      'cannot-split',
    ])
  })
})

describe('tables that do not answer for a day', () => {
  async function refusal(path: string) {
    const { status, body } = await get(path)
    return [status, body.error.code, body.error.details.reason]
  }

  it('of which only some units are known, where one of those did not exist yet', async () => {
    expect(
      await refusal(
        '/editions/service-quality-phu-tho-2026-q3/ranking?kind=province&boundaries=2025-06-30',
      ),
    ).toEqual([400, 'invalid', 'cannot-split'])
  })

  it('but parts of one unit do, whatever happens to parts of others', async () => {
    const table = await ranking(
      '/editions/service-quality-phu-tho-2026-q3/ranking?boundaries=2026-01-01',
    )
    expect([table.kind, table.basis, table.rows.length]).toEqual(['commune', 'published', 148])
  })
})

describe('sorting and filtering', () => {
  it('sorts by any column in either direction, what is missing last', async () => {
    const up = await ranking('/editions/service-quality-2026-10-10/ranking?sort=-TDGQ')
    const values = up.rows.map(
      (row) => row.groups.find((group) => group.code === 'TDGQ')?.value ?? null,
    )
    expect(values).toEqual(values.toSorted((a, b) => Number(a) - Number(b)))
    const byChange = await ranking('/editions/dti-2021/ranking?sort=change')
    expect(byChange.rows[0]?.unit.name).toBe('Vĩnh Phúc')
    expect(byChange.rows.at(-1)?.rankChange).toBeNull()
  })

  it('sorts names as Vietnamese does', async () => {
    const { rows } = await ranking('/editions/dti-2022/ranking?sort=name')
    const names = rows.map((row) => row.unit.name)
    expect(names.indexOf('Đắk Lắk')).toBeGreaterThan(names.indexOf('Cao Bằng'))
    expect(names.indexOf('Đắk Lắk')).toBeLessThan(names.indexOf('Gia Lai'))
  })

  it('filters by region and refuses an unknown one with the list', async () => {
    const table = await ranking('/editions/dti-2022/ranking?region=red-river-delta')
    expect(table.rows).toHaveLength(11)
    const { status, body } = await get('/editions/dti-2022/ranking?region=nowhere')
    expect([status, body.error.details.regions.length]).toEqual([400, 6])
  })
})

describe('a profile', () => {
  async function profile(code: string) {
    const { status, body } = await get(`/units/${code}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return UnitProfile.parse(body)
  }

  it('has every edition of a unit and where it went', async () => {
    const vinhPhuc = await profile('26')
    expect(vinhPhuc.entries.map((entry) => [entry.edition.code, entry.row.rank])).toEqual([
      ['dti-2024', null],
      ['dti-2023', null],
      ['dti-2022', 18],
      ['dti-2021', 12],
      ['dti-2020', 55],
    ])
    expect(vinhPhuc.lineage).toMatchObject([
      {
        kind: 'merge',
        effectiveOn: '2025-07-01',
        successors: [{ code: '25-2025', name: 'Phú Thọ' }],
      },
    ])
  })

  it('holds published figures against a recomputation and replaces neither', async () => {
    const { entries } = await profile('22')
    const in2022 = entries.find((entry) => entry.edition.code === 'dti-2022')
    expect(in2022?.row.value).toBe(0.7024)
    expect(
      in2022?.recomputations.map(({ node, published, recomputed }) => [
        node,
        published,
        recomputed,
      ]),
    ).toEqual([
      [null, 0.7024, expect.closeTo(0.702445, 9)],
      ['CQS', 0.7804, expect.closeTo(0.780443, 6)],
      ['KTS', 0.7187, expect.closeTo(0.718723, 6)],
      ['XHS', 0.6864, expect.closeTo(0.686438, 6)],
    ])
    expect(in2022?.recomputations[0]?.difference).toBe(0.000045)
    expect(in2022?.recomputations.find((each) => each.node === 'CQS')?.formula).toMatchObject({
      en: expect.stringMatching(/^\(100 × 0\.\d+ \+ .* 200 × 0\.\d+\) ÷ 700$/),
      vi: expect.stringMatching(/^\(100 × 0,\d+ \+ .* 200 × 0,\d+\) ÷ 700$/),
    })
  })

  it('shows the raw numbers of an indicator and what its rule makes of them', async () => {
    const { entries } = await profile('25-2025')
    const quarter = entries.find(
      (entry) => entry.edition.code === 'service-quality-phu-tho-2026-q3',
    )
    expect(quarter?.indicators.find((each) => each.code === '2.1')).toMatchObject({
      value: 17.35,
      inputs: [
        {
          input: 'dossiers_on_time',
          name: { vi: 'Hồ sơ đúng hạn', en: 'Dossiers on time' },
          value: 403016,
        },
        { input: 'dossiers_received', value: 464494 },
      ],
    })
    expect(quarter?.recomputations.find((each) => each.node === '2.1')).toMatchObject({
      published: 17.35,
      recomputed: expect.closeTo(17.3529, 4),
      formula: { vi: '403016 ÷ 464494 × 20' },
    })
  })

  it('a unit below the province has its parent and its numbers', async () => {
    const { unit, entries } = await profile('H44.100')
    expect(unit).toMatchObject({ kind: 'commune', parent: { code: '25-2025' } })
    expect(entries[0]?.row).toMatchObject({ rank: null, rankReason: 'not-published' })
  })

  it('an unknown code is not found, with where to look', async () => {
    const { status, body } = await get('/units/nowhere')
    expect([status, body.error.code]).toEqual([404, 'not_found'])
    expect(body.error.message).toContain('/api/v1/units')
  })
})

describe('two editions side by side', () => {
  it('give rank changes with a warning where the frameworks differ', async () => {
    const { body } = await get('/compare?from=dti-2020&to=dti-2021')
    expect([body.sameFramework, body.sameUnits, body.notes.length]).toEqual([false, true, 1])
    expect(
      body.rows.find((row: { unit: { code: string } }) => row.unit.code === '26'),
    ).toMatchObject({
      presence: 'both',
      fromRank: 55,
      toRank: 12,
      rankChange: 43,
      fromValue: null,
      fromValueReason: 'not-published',
      toValue: 0.488,
      valueChange: null,
      valueChangeReason: 'not-published',
    })
  })

  it('make no claim of frameworks that are not known', async () => {
    const { body } = await get(
      '/compare?from=dti-2020&to=dti-2021&kind=ministry-with-public-services',
    )
    expect(body.sameFramework).toBeNull()
    expect(body.notes[0]).toMatchObject({
      vi: expect.stringContaining('Chưa biết bộ chỉ số'),
      en: expect.stringContaining('not known'),
    })
    const table = await ranking('/editions/dti-2021/ranking?kind=ministry-with-public-services')
    expect(table.previous?.sameFramework).toBeNull()
    expect(table.rows[0]?.rankChangeNote?.vi).toContain('Chưa biết bộ chỉ số')
  })

  it('give value changes under one framework', async () => {
    const { body } = await get('/compare?from=dti-2021&to=dti-2022')
    expect(body.sameFramework).toBe(true)
    expect(
      body.rows.find((row: { unit: { code: string } }) => row.unit.code === '22'),
    ).toMatchObject({
      valueChange: 0.2052,
    })
  })

  it('take the tables on the nearest boundaries, so that 63 are compared with 63', async () => {
    const { body } = await get('/compare?from=dti-2023&to=dti-2024')
    expect([body.sameUnits, body.rows.length]).toEqual([true, 63])
    const other = await get('/compare?from=dti-2023&to=dti-2024&boundaries=2025-07-01')
    expect(other.body.sameUnits).toBe(false)
    expect(
      other.body.rows.filter((row: { presence: string }) => row.presence === 'both'),
    ).toHaveLength(11)
  })

  it('are the same two tables in either order', async () => {
    const { body } = await get('/compare?from=dti-2024&to=dti-2022')
    const rows: { presence: string }[] = body.rows
    expect([body.sameUnits, rows.length]).toEqual([true, 63])
    expect(rows.every((row) => row.presence === 'both')).toBe(true)
  })

  it('are refused for a kind that one of them does not have', async () => {
    const { status, body } = await get('/compare?from=dti-2021&to=dti-2022&kind=commune')
    expect([status, body.error.details.edition]).toEqual([404, 'dti-2021'])
  })

  it('of different indices are refused', async () => {
    const { status, body } = await get('/compare?from=dti-2020&to=service-quality-2026-10-10')
    expect([status, body.error.details.reason]).toEqual([400, 'different-indices'])
  })
})

it('the CSV has a byte order mark, a row for each unit and no number for what is unknown', async () => {
  const answer = await app.inject({ method: 'GET', url: '/api/v1/editions/dti-2021/ranking.csv' })
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  const lines = answer.body.split('\r\n')
  expect(
    lines[0]?.startsWith('\uFEFFedition,boundaries,unit_code,unit_name,region,rank,value,reason'),
  ).toBe(true)
  expect(lines).toHaveLength(65)
  expect(answer.body).toContain(
    'dti-2021,2021-12-31,26,Vĩnh Phúc,Đồng bằng sông Hồng,12,0.4880,,verified,',
  )
  expect(answer.body).toContain(
    'dti-2021,2021-12-31,01,Hà Nội,Đồng bằng sông Hồng,,,not-published,,,,,,',
  )
})

it('the API describes itself as OpenAPI 3.1 with named shapes that all exist', async () => {
  const { body } = await get('/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(Object.keys(body.paths)).toContain('/api/v1/editions/{code}/ranking')
  const named = new Set(Object.keys(body.components.schemas))
  const refs = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => name,
  )
  expect(refs.filter((name) => !named.has(name ?? ''))).toEqual([])
  expect(named.has('Ranking')).toBe(true)
})

it('the CSV for spreadsheets has semicolons, decimal commas, raw inputs and says in its name what was chosen', async () => {
  const answer = await app.inject({
    method: 'GET',
    url: '/api/v1/editions/service-quality-phu-tho-2026-q3/ranking.csv?kind=commune&style=excel',
  })
  expect(answer.headers['content-disposition']).toContain(
    'service-quality-phu-tho-2026-q3-commune.csv',
  )
  expect(answer.body).toContain('2.1 Hồ sơ đúng hạn;2.1 Hồ sơ tiếp nhận')
  expect(answer.body).toMatch(/;H44\.100;Việt Trì;.*;17,44;/)
  expect(answer.body).toMatch(/;H44\.100;.*;5830;6684;/)
})

it('a table has the raw inputs of its units as columns', async () => {
  const table = await ranking('/editions/service-quality-phu-tho-2026-q3/ranking')
  const at = table.inputColumns.findIndex((column) => column.input === 'dossiers_on_time')
  expect(table.inputColumns[at]).toMatchObject({ node: '2.1', known: 148 })
  expect(table.rows.find((row) => row.unit.code === 'H44.100')?.inputs[at]).toBe(5830)
})

it('provinces of which no region is known can be asked for', async () => {
  const table = await ranking('/editions/dti-2024/ranking?region=unassigned')
  expect(table.rows).toHaveLength(7)
})
