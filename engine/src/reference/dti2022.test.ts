import { expect, it } from 'vitest'
import { isKnown } from '../figure.ts'
import { scoreUnits, type UnitScore } from '../framework/score.ts'
import { caseFile, type CaseRow, numberIn, shippedFramework } from './caseFile.ts'

/** DTI 2022: eight groups of 63 provinces' five best, and the three overlapping pillars of Quảng Ninh. */
const file = caseFile('cases/dti-2022-main-indices.csv')
const framework = shippedFramework('dti-province-2021')
const names = new Map(framework.nodes.map((node) => [node.name.vi, node.code]))

it.skipIf(file.absent)('5 of 5 index values are within 0.0001 of the published ones', () => {
  const rows = file.rows()
  const scores = scoreAll(rows)
  const differences = rows.map((row, index) => {
    const value = scores[index]?.value
    return value !== undefined && isKnown(value)
      ? Math.abs(value - numberIn(row, 'published_dti'))
      : Infinity
  })
  expect(rows).toHaveLength(5)
  expect(Math.max(...differences)).toBeLessThan(0.0001)
})

it.skipIf(file.absent)('the three pillars of Quảng Ninh are as published', () => {
  const rows = file.rows()
  const index = rows.findIndex((row) => row['province'] === 'Quảng Ninh')
  const views = scoreAll(rows)[index]?.views.map(({ code, value }) => [code, rounded(value)])
  expect(views).toEqual([
    ['CQS', 0.7804],
    ['KTS', 0.7187],
    ['XHS', 0.6864],
  ])
})

function scoreAll(rows: readonly CaseRow[]): UnitScore[] {
  return scoreUnits(
    framework,
    rows.map((row) => ({
      unit: row['province'] ?? '',
      answers: Object.fromEntries(
        Object.keys(row).flatMap((column) => {
          const code = names.get(column)
          return code === undefined ? [] : [[code, { value: numberIn(row, column) }]]
        }),
      ),
    })),
  )
}

function rounded(value: UnitScore['value']): number {
  return isKnown(value) ? Number(value.toFixed(4)) : NaN
}
