import { expect, it } from 'vitest'
import { type ConsistencyRow, fromMedian, gapOf, sortOf, sortRows } from './consistencyRows.ts'

function row(name: string, self: number | null, appraised: number | null): ConsistencyRow {
  return {
    unit: { code: name, name, nameEn: null, kind: 'commune', region: null },
    submission: 1,
    state: appraised === null ? 'waiting' : 'decided',
    version: 0,
    content: { inputs: {}, notApplicable: null, explanation: null },
    decision: null,
    scores: { self, selfReason: null, appraised, final: null },
    lastYear: null,
    evidence: 0,
    reason: null,
    by: null,
    flags: [],
    mine: true,
  }
}

const rows = [row('Đạo Trù', 5, 3), row('An Hòa', null, null), row('Bình Xuyên', 2, 4)]
const names = (sort: string) => sortRows(rows, sortOf(sort)).map(({ unit }) => unit.name)

it.each([
  ['', ['Đạo Trù', 'An Hòa', 'Bình Xuyên']],
  ['unit', ['An Hòa', 'Bình Xuyên', 'Đạo Trù']],
  ['-unit', ['Đạo Trù', 'Bình Xuyên', 'An Hòa']],
  ['self', ['Bình Xuyên', 'Đạo Trù', 'An Hòa']],
  ['-self', ['Đạo Trù', 'Bình Xuyên', 'An Hòa']],
  ['gap', ['Đạo Trù', 'Bình Xuyên', 'An Hòa']],
  ['-state', ['Đạo Trù', 'Bình Xuyên', 'An Hòa']],
])('sorted by «%s» what has no number stands last', (sort, expected) => {
  expect(names(sort)).toEqual(expected)
})

it('gaps are to the unit’s own points and to the median; none without both', () => {
  expect(rows.map(gapOf)).toEqual([-2, null, 2])
  expect(rows.map((each) => fromMedian(each, { self: null, appraised: 3.5 }))).toEqual([
    -0.5,
    null,
    0.5,
  ])
})
