import type { Edition, EditionRevisions, EditionTrace, Ranking, TraceNode } from '@thang/contracts'
import { edition, ranking, units } from './inventedData.ts'

// An invented edition that was made of a round here, with a correction.

const hash = (letter: string) => letter.repeat(64)
const [first, second, third] = units
if (first === undefined || second === undefined || third === undefined) {
  throw new Error('there are three invented units')
}

export const decision = { number: '12/QĐ-UBND', date: '2026-11-20', issuer: 'Ủy ban nhân dân tỉnh' }

export const made: Edition = {
  ...edition,
  code: 'xa-2026',
  index: 'xa',
  revision: 2,
  period: '2026',
  title: { vi: 'Chỉ số của xã năm 2026', en: 'Index of communes 2026' },
  decimals: 2,
  publication: {
    engine: '1.2.0',
    demonstration: true,
    decision,
    band: { replications: 1000, noise: 0.25, seed: 7 },
  },
}

export const madeRanking: Ranking = {
  ...ranking,
  edition: made,
  rows: ranking.rows.map((row, place) => ({
    ...row,
    band: place === 0 ? { low: 1, median: 1, high: 2 } : null,
  })),
}

const indicator: TraceNode = {
  code: '1.1',
  number: '1.1',
  name: { vi: 'Tỷ lệ hồ sơ trực tuyến', en: 'Share of online dossiers' },
  level: 'indicator',
  points: 7.5,
  maxPoints: 10,
  reason: null,
  formula: { vi: '75 / 100 × 10 = 7,5', en: '75 / 100 × 10 = 7.5' },
  rule: { vi: 'Tỷ lệ nhân điểm tối đa', en: 'Ratio times the maximum' },
  inputs: [
    { input: 'a', name: { vi: 'Hồ sơ trực tuyến' }, value: 75 },
    { input: 'b', name: null, value: true },
  ],
  scores: { self: 8, appraised: 7.5, final: 7.5 },
  remarks: [{ by: 'appraiser', text: 'Hồ sơ <b>trùng</b> đã bỏ.' }],
  evidence: [
    {
      public: true,
      number: '34/BC-UBND',
      issuedOn: '2026-09-01',
      issuer: 'Ủy ban nhân dân xã',
      summary: 'Báo cáo kết quả',
      pages: '3',
      files: [{ id: 9, name: 'bao-cao.pdf', bytes: 120_000, sha256: hash('a'), inline: true }],
    },
    {
      public: false,
      number: null,
      issuedOn: null,
      issuer: null,
      summary: null,
      pages: null,
      files: [],
    },
  ],
  children: [],
}

const unanswered: TraceNode = {
  ...indicator,
  code: '1.2',
  number: '1.2',
  name: { vi: 'Chỉ số chưa có số liệu' },
  points: null,
  reason: 'not-submitted',
  formula: null,
  inputs: [],
  scores: { self: null, appraised: null, final: null },
  remarks: [],
  evidence: [],
}

const [table] = made.tables
if (table === undefined) throw new Error('the invented edition has a table')

export const trace: EditionTrace = {
  edition: made,
  table,
  unit: first,
  rank: 2,
  of: 3,
  value: 7.5,
  reason: null,
  formula: { vi: 'Tổng điểm các nhóm = 7,5', en: 'Sum of the groups = 7.5' },
  band: { low: 1, median: 2, high: 3 },
  engine: '1.2.0',
  decision,
  demonstration: true,
  nodes: [
    {
      ...unanswered,
      code: '1',
      number: '1',
      name: { vi: 'Nhóm một', en: 'Group one' },
      level: 'group',
      points: 7.5,
      maxPoints: 20,
      reason: null,
      rule: null,
      children: [indicator, unanswered],
    },
  ],
}

export const revisions: EditionRevisions = {
  code: 'xa-2026',
  revisions: [
    {
      revision: 2,
      publishedAt: '2026-11-22T18:30:00.000Z',
      decision: { number: '15/QĐ-UBND', date: '2026-11-23' },
      packageHash: hash('b'),
      resultHash: hash('c'),
      erratum: {
        reason: 'Nhập nhầm số hồ sơ',
        ranks: [
          { unit: first, valueBefore: 8, valueAfter: 7.5, rankBefore: 1, rankAfter: 2 },
          { unit: second, valueBefore: 7.75, valueAfter: 7.75, rankBefore: 2, rankAfter: 1 },
        ],
        answers: [{ unit: first, node: '1.1', name: indicator.name, before: 8, after: 7.5 }],
      },
    },
    {
      revision: 1,
      publishedAt: '2026-11-20T02:00:00.000Z',
      decision: { number: '12/QĐ-UBND', date: '2026-11-20' },
      packageHash: hash('d'),
      resultHash: hash('e'),
      erratum: null,
    },
  ],
}
