import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { leaveOneOut } from './leaveOneOut.ts'

const element = (code: string, level: number, parent: string | null) =>
  ({ code, level, parent, weight: 1, direction: 1 }) as const

const index = {
  units: 2,
  elements: [element('a', 1, 'top'), element('b', 1, 'top'), element('top', 2, null)],
  values: Float64Array.of(1, 6, 4, 2),
}

it('without an element the others take its share, and gained places count up', () => {
  const [nominal, withoutA, withoutB] = leaveOneOut(index, 1)
  expect(nominal).toMatchObject({
    element: null,
    scores: [3.5, 3],
    ranks: [1, 2],
    meanRankShift: 0,
  })
  expect(withoutA).toMatchObject({ element: 'a', scores: [6, 2], ranks: [1, 2], meanRankShift: 0 })
  expect(withoutB).toMatchObject({
    element: 'b',
    scores: [1, 4],
    ranks: [2, 1],
    rankDifferences: [-1, 1],
    meanRankShift: 1,
  })
})

it('without its only element the index is missing', () => {
  const alone = { ...index, elements: [element('a', 1, 'top'), element('top', 2, null)] }
  const [, out] = leaveOneOut({ ...alone, values: Float64Array.of(1, 2) }, 1)
  const none = missing('component-missing')
  expect(out).toMatchObject({ scores: [none, none], ranks: [none, none], meanRankShift: none })
})
