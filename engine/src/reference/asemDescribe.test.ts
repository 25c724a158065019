import { describe, expect, it } from 'vitest'
import { describeColumn } from '../composite/describe.ts'
import { type Figure, isKnown } from '../figure.ts'
import { asemAbsent, asemRows, asemWith, isClose } from './asem.ts'
import { numberIn } from './caseFile.ts'

describe.skipIf(asemAbsent)('the statistics of 49 indicators', () => {
  it.each([
    ['input.csv', 'stats_before.csv'],
    ['expected_default.csv', 'stats_after_default.csv'],
  ])('%s has those of %s', (data, statistics) => {
    const { columns } = asemWith(`04-treat-asem/${data}`)
    const rows = asemRows(`04-treat-asem/${statistics}`)
    const wrong = rows.flatMap((row) => {
      const column = columns.get(row['iCode'] ?? '')
      if (column === undefined) return [`${row['iCode']}: no column`]
      const found = describeColumn(column)
      const numbers: Record<string, Figure> = {
        Min: found.min,
        Max: found.max,
        Mean: found.mean,
        Median: found.median,
        Std: found.sd,
        Skew: found.skewness,
        Kurt: found.kurtosis,
        'N.Avail': found.known,
        'N.NonZero': found.known - found.zeros,
        'N.Unique': found.unique,
        'N.Same': found.same,
        'Frc.Avail': found.availability,
        'Frc.NonZero': found.nonZeroShare,
        'Frc.Unique': found.uniqueShare,
        'Frc.Same': found.sameShare,
      }
      const flags: Record<string, boolean> = {
        'Flag.Avail': found.flags.includes('low-availability'),
        'Flag.NonZero': found.flags.includes('many-zeros'),
        'Flag.Unique': found.flags.includes('few-unique'),
        'Flag.SkewKurt': found.flags.includes('outliers'),
      }
      return [
        ...Object.entries(numbers).flatMap(([name, figure]) =>
          isKnown(figure) && isClose(figure, numberIn(row, name)) ? [] : [`${found.code} ${name}`],
        ),
        ...Object.entries(flags).flatMap(([name, flag]) =>
          flag === (row[name] !== 'ok') ? [] : [`${found.code} ${name}`],
        ),
      ]
    })
    expect(rows).toHaveLength(49)
    expect(wrong).toEqual([])
  })
})
