import { expect, it } from 'vitest'
import { isKnown } from '../figure.ts'
import { checkFramework } from '../framework/check.ts'
import { scoreUnits } from '../framework/score.ts'
import { caseFile, type CaseRow, numberIn } from './caseFile.ts'
import { hdiFramework } from './hdiFramework.ts'

const file = caseFile('cases/hdi-2022.csv')

it.skipIf(file.absent)(
  '193 of 193 values of the HDI 2022 are as published at three decimals',
  () => {
    const rows = file.rows()
    const scores = scoreUnits(
      hdiFramework,
      rows.map((row) => ({ unit: row['iso3'] ?? '', answers: answersOf(row) })),
    )
    const wrong = rows.flatMap((row, index) => {
      const published = scores[index]?.published
      const expected = numberIn(row, 'published_hdi')
      return published === expected ? [] : [[row['country'], published, expected]]
    })
    expect(rows).toHaveLength(193)
    expect(wrong).toEqual([])
  },
)

it('a country by hand: 52.5 years, 9 and 7.5 years of school, income in the middle of the logarithms', () => {
  const row = {
    life_expectancy: '52.5',
    expected_years_schooling: '9',
    mean_years_schooling: '7.5',
    gni_pc_2017ppp: String(Math.sqrt(100 * 75_000)),
  }
  const [score] = scoreUnits(hdiFramework, [{ unit: 'half', answers: answersOf(row) }])
  const value = score?.value
  expect(value !== undefined && isKnown(value) ? value : NaN).toBeCloseTo(0.5, 12)
})

it('the framework is sound', () => {
  expect(checkFramework(hdiFramework)).toEqual([])
})

function answersOf(row: CaseRow) {
  const input = (name: string) => ({ inputs: { [name]: numberIn(row, name) } })
  return {
    health: input('life_expectancy'),
    expected: input('expected_years_schooling'),
    mean: input('mean_years_schooling'),
    income: input('gni_pc_2017ppp'),
  }
}
