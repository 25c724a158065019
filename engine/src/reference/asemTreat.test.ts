import { describe, expect, it } from 'vitest'
import { treat, type TreatedColumn } from '../composite/treat.ts'
import type { Treatment } from '../composite/treatment.ts'
import { treatmentMarks } from '../composite/winsorise.ts'
import { isKnown } from '../figure.ts'
import { asemAbsent, asemColumns, asemDifferences, asemRows, asemWith, isClose } from './asem.ts'
import { type CaseRow, numberIn } from './caseFile.ts'

const folder = '04-treat-asem'

const variants: Record<string, Treatment> = {
  default: {},
  winmax1: { winsorise: { max: 1 } },
  winmax10: { winsorise: { max: 10 } },
  skew1: { limits: { skewness: 1, kurtosis: 2 } },
  ctplus: { winsorise: { max: 1 }, transform: { method: 'log-ct-plus' } },
  ctorig: { winsorise: { max: 1 }, transform: { method: 'log-ct-orig' } },
}

describe.skipIf(asemAbsent)('treating 49 indicators of 51 countries', () => {
  it.each(Object.entries(variants))('%s: values, details and points', (name, all) => {
    const given = asemWith(`${folder}/input.csv`)
    const { data, log } = treat(given, { all })
    expect(asemDifferences(data, asemColumns(`${folder}/expected_${name}.csv`))).toEqual([])
    expect(wrongDetails(log.columns, asemRows(`${folder}/details_${name}.csv`))).toEqual([])
    const points = asemRows(`${folder}/points_${name}.csv`)
    const wrong = log.columns.flatMap((column) =>
      data.units.flatMap((unit, row) => {
        const wanted = points.find((one) => one['uCode'] === unit.code)?.[column.code] ?? ''
        const got = wordsOf(column, column.marks[row] ?? 0)
        return got === wanted ? [] : [`${unit.code} ${column.code}: ${got}, ${wanted}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('step 4 of the whole pipeline', () => {
    const { data, log } = treat(asemWith('01-asem-pipeline/3-screened.csv'))
    expect(asemDifferences(data, asemColumns('01-asem-pipeline/4-treated.csv'))).toEqual([])
    expect(wrongDetails(log.columns, asemRows('01-asem-pipeline/treat_details.csv'))).toEqual([])
  })
})

function wrongDetails(columns: readonly TreatedColumn[], rows: readonly CaseRow[]): string[] {
  if (rows.length !== columns.length) return [`${columns.length} columns, ${rows.length} wanted`]
  return rows.flatMap((row) => {
    const column = columns.find((one) => one.code === row['iCode'])
    if (column === undefined) return [`${row['iCode']}: no column`]
    const wrong = (numberIn(row, 'winsorise.nwin') || 0) === column.points ? [] : ['nwin']
    for (let step = 0; step < 3; step += 1) {
      const check = column.checks[step]
      const pass = row[`check_SkewKurt${step}.Pass`] ?? ''
      if ((check === undefined ? '' : String(check.passes).toUpperCase()) !== pass) {
        wrong.push(`pass ${step}`)
      }
      if (check === undefined) continue
      const { skewness, kurtosis } = check
      const agrees =
        isKnown(skewness) &&
        isKnown(kurtosis) &&
        isClose(skewness, numberIn(row, `check_SkewKurt${step}.Skew`)) &&
        isClose(kurtosis, numberIn(row, `check_SkewKurt${step}.Kurt`))
      if (!agrees) wrong.push(`shape ${step}`)
    }
    return wrong.map((what) => `${column.code} ${what}`)
  })
}

/** The mark in the words of the case. */
function wordsOf(column: TreatedColumn, mark: number): string {
  const ends =
    ((mark & treatmentMarks.high) > 0 ? 'winhi' : '') +
    ((mark & treatmentMarks.low) > 0 ? 'winlo' : '')
  if ((mark & treatmentMarks.transformed) === 0) return ends
  return `${ends}+${column.transform === 'log-ct-orig' ? 'log_CT_orig' : 'log_CT'}`
}
