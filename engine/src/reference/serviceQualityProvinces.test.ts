import { expect, it } from 'vitest'
import { rank } from '../composite/rank.ts'
import { scoreUnits } from '../framework/score.ts'
import { caseFile, numberIn, shippedFramework } from './caseFile.ts'

/** Service quality (Decision 766/QĐ-TTg) of the 34 provinces on 10 October 2026: six groups in points. */
const file = caseFile('data/service-quality-766-provinces-2026-10-10.csv')
const framework = shippedFramework('service-quality-766')

it.skipIf(file.absent)('34 of 34 totals and ranks come from the groups', () => {
  const rows = file.rows()
  const scores = scoreUnits(
    framework,
    rows.map((row) => ({
      unit: row['province'] ?? '',
      answers: Object.fromEntries(
        framework.nodes.map(({ code }) => [code, { points: numberIn(row, `${code}_score`) }]),
      ),
    })),
  )
  expect(rows).toHaveLength(34)
  expect(scores.map((score) => score.published)).toEqual(rows.map((row) => numberIn(row, 'total')))
  expect(
    rank(
      scores.map((score) => score.value),
      { decimals: framework.decimals },
    ),
  ).toEqual(rows.map((row) => numberIn(row, 'rank')))
})
