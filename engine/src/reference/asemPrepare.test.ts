import { describe, expect, it } from 'vitest'
import { denominate } from '../composite/denominate.ts'
import { screen } from '../composite/screen.ts'
import { asemAbsent, asemColumns, asemData, asemDifferences, asemWith } from './asem.ts'

describe.skipIf(asemAbsent)('preparing the index of 51 countries', () => {
  it('step 1 divides by the denominators of the indicators', () => {
    const { data } = denominate(asemData())
    expect(asemDifferences(data, asemColumns('01-asem-pipeline/1-denominated.csv'))).toEqual([])
  })

  it('step 3 finds nobody with less than nine tenths of the data', () => {
    const { data, log } = screen(asemWith('01-asem-pipeline/2-imputed.csv'), {
      minAvailability: 0.9,
    })
    expect(log).toEqual({ stage: 'screen', entries: [], kept: 51, dropped: 0 })
    expect(asemDifferences(data, asemColumns('01-asem-pipeline/3-screened.csv'))).toEqual([])
  })
})
