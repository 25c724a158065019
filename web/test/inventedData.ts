import type { Edition, Framework, Ranking, RankingRow, Source, UnitProfile } from '@thang/contracts'

// Invented units and figures: nothing here was ever published.

const source: Source = {
  code: 'invented',
  title: 'Nguồn bịa ra để thử <b>',
  url: null,
  publisher: null,
  note: null,
}

function unit(code: string, name: string) {
  const region = { code: 'north', name: 'Miền Bắc', nameEn: 'North' }
  return { code, name, nameEn: null, kind: 'province' as const, region }
}

export const units = [unit('01', 'Đông Sơn'), unit('02', 'Ân Hòa'), unit('03', 'Bình Khê')]

function figure(value: number | null, rank: number | null) {
  return {
    value,
    valueReason: value === null ? ('not-published' as const) : null,
    valueConfidence: value === null ? null : ('verified' as const),
    valueSource: value === null ? null : source,
    rank,
    rankReason: rank === null ? ('not-published' as const) : null,
    rankConfidence: rank === null ? null : ('likely' as const),
    rankSource: rank === null ? null : source,
    note: null,
  }
}

function row(place: number, value: number | null, rank: number | null, change: number | null) {
  const [own = unit('00', 'Không')] = units.slice(place)
  return {
    ...figure(value, rank),
    unit: own,
    tied: false,
    previousRank: null,
    previousRankReason: 'not-published' as const,
    rankChange: change,
    rankChangeReason: change === null ? ('not-published' as const) : null,
    rankChangeNote: null,
    source,
    groups: [{ code: '1', ...figure(value, null) }],
    inputs: [value === null ? null : 1234],
    predecessors: [],
    basis: null,
  } satisfies RankingRow
}

export const edition: Edition = {
  code: 'thu-2021',
  revision: 1,
  index: 'thu',
  indexName: { vi: 'Chỉ số thử' },
  period: '2021',
  periodStart: '2021-01-01',
  periodEnd: '2021-12-31',
  title: { vi: 'Chỉ số thử năm 2021', en: 'Trial index 2021' },
  publishedOn: null,
  decimals: 4,
  notes: [],
  tables: [
    {
      kind: 'province',
      boundaries: '2021-12-31',
      parent: null,
      title: { vi: 'Các tỉnh' },
      main: true,
      framework: 'thu-1',
      unitCount: 3,
      knownRanks: 2,
      knownValues: 1,
    },
  ],
}

export const earlier: Edition = {
  ...edition,
  code: 'thu-2020',
  period: '2020',
  periodEnd: '2020-12-31',
  title: { vi: 'Chỉ số thử năm 2020' },
}

const column = {
  code: '1',
  name: { vi: 'Nhóm một', en: 'Group one' },
  level: 'group' as const,
  maxPoints: 100,
  decimals: 4,
  inPoints: false,
  known: 1,
}

export const ranking: Ranking = {
  edition,
  kind: 'province',
  boundaries: '2021-12-31',
  basis: 'published',
  rule: null,
  complete: false,
  framework: { code: 'thu-1', name: { vi: 'Bộ thử' } },
  previous: {
    edition: 'thu-2020',
    period: '2020',
    title: earlier.title,
    sameFramework: true,
    sameUnits: true,
  },
  known: { ranks: 2, values: 1, total: 3 },
  regions: [],
  columns: [column],
  inputColumns: [
    {
      node: '1.1',
      nodeName: { vi: 'Chỉ số dựng lại' },
      input: 'x',
      name: { vi: 'Hồ sơ tiếp nhận' },
      known: 1,
    },
  ],
  statistics: [],
  notes: [],
  sort: 'rank',
  rows: [row(0, 0.488, 1, 43), row(1, null, 2, -6), row(2, null, null, null)],
}

const [first = unit('00', 'Không')] = units
const [firstRow = row(0, null, null, null)] = ranking.rows

export const profile: UnitProfile = {
  unit: {
    ...first,
    fullName: 'Tỉnh Đông Sơn',
    gsoCode: null,
    portalCode: null,
    validFrom: null,
    validTo: null,
    formerNames: [],
    parent: null,
  },
  lineage: [],
  entries: [edition, earlier].map((one, place) => ({
    edition: one,
    table: { ...edition.tables[0], framework: `thu-${place}` } as Edition['tables'][number],
    unitCount: 3,
    row: { ...firstRow, rank: place + 1 },
    columns: [column],
    statistics: [],
    indicators: [],
    recomputations: [],
  })),
}

export const framework: Framework = {
  code: 'thu-1',
  index: 'thu',
  name: { vi: 'Bộ thử' },
  unitKind: 'province',
  periods: ['2021'],
  legalBasis: null,
  maxPoints: 100,
  total: { method: 'sum-of-points', per: 100 },
  decimals: 4,
  groupValues: 'share',
  rankedOn: 'rounded',
  knownDepth: 'group',
  notApplicable: 'rescale',
  nodes: [
    {
      code: '1',
      level: 'group',
      name: { vi: 'Nhóm một' },
      maxPoints: 100,
      knowledge: 'verified',
      source: null,
      children: [
        {
          code: '1.1',
          level: 'indicator',
          name: { vi: 'Chỉ số dựng lại' },
          maxPoints: null,
          rule: { type: 'yes-no', input: 'x' },
          knowledge: 'reconstructed',
          source: null,
          children: [],
        },
      ],
    },
  ],
  views: [],
  notes: [],
  sources: [],
}
