import { expect, it } from 'vitest'
import { rank } from '../composite/rank.ts'
import { scoreUnits } from '../framework/score.ts'
import { caseFile, numberIn, shippedFramework } from './caseFile.ts'

/** DTI 2020: 0.4 government + 0.3 economy + 0.3 society, four decimals. */
const file = caseFile('cases/dti-2020-pillars.csv')
const framework = shippedFramework('dti-province-2020')

it.skipIf(file.absent)('ten index values are published to the last digit, ranked 1 to 10', () => {
  const rows = file.rows().filter((row) => row['published_dti'] !== '')
  const scores = scoreUnits(
    framework,
    rows.map((row) => ({
      unit: row['province'] ?? '',
      answers: Object.fromEntries(
        ['CQS', 'KTS', 'XHS'].map((code) => [code, { value: numberIn(row, `pillar_${code}`) }]),
      ),
    })),
  )
  expect(rows).toHaveLength(10)
  expect(scores.map((score) => score.published)).toEqual(
    rows.map((row) => numberIn(row, 'published_dti')),
  )
  const values = scores.map((score) => score.value)
  expect(rank(values, { decimals: framework.decimals })).toEqual(
    rows.map((row) => numberIn(row, 'published_rank')),
  )
})

it('Huế and Bắc Ninh do not tie: 0.40965 is published as 0.4097', () => {
  const [hue, bacNinh] = scoreUnits(framework, [
    pillars('Huế', 0.522, 0.304, 0.3655),
    pillars('Bắc Ninh', 0.4449, 0.3668, 0.4052),
  ])
  expect([hue?.published, bacNinh?.published]).toEqual([0.4097, 0.4096])
})

function pillars(unit: string, government: number, economy: number, society: number) {
  return {
    unit,
    answers: { CQS: { value: government }, KTS: { value: economy }, XHS: { value: society } },
  }
}
