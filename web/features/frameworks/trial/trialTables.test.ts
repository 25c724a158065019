import { expect, it } from 'vitest'
import { trialTables } from './trialTables.ts'

const text = { vi: 'Bảng' }

function edition(code: string, index: string, framework: string | null) {
  return {
    code,
    index,
    revision: 1,
    indexName: text,
    period: '2023',
    periodStart: '2023-01-01',
    periodEnd: '2023-12-31',
    title: text,
    publishedOn: null,
    decimals: 4,
    notes: [],
    tables: [
      {
        kind: 'province' as const,
        boundaries: '2023-12-31',
        parent: null,
        title: text,
        main: true,
        framework,
        unitCount: 63,
        knownRanks: 63,
        knownValues: 63,
      },
    ],
  }
}

it('editions of the version that the draft was made of come first, each in the order given', () => {
  const published = [
    edition('dti-2024', 'dti', 'dti-province-2024'),
    edition('dti-2023', 'dti', 'dti-province-2021'),
    edition('dti-2022', 'dti', 'dti-province-2021'),
    edition('other', 'service', 'service-quality-766'),
    edition('unknown', 'dti', null),
  ]
  const codes = (basedOn: { code: string } | null) =>
    trialTables(published, { index: 'dti', basedOn }).map((each) => each.edition.code)
  expect(codes({ code: 'dti-province-2021' })).toEqual(['dti-2023', 'dti-2022', 'dti-2024'])
  expect(codes(null)).toEqual(['dti-2024', 'dti-2023', 'dti-2022'])
  expect(codes({ code: 'service-quality-766' })[0]).toBe('other')
})
