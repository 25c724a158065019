import { describe, expect, it } from 'vitest'
import { denominate } from '../composite/denominate.ts'
import { impute } from '../composite/impute.ts'
import type { Imputation } from '../composite/imputation.ts'
import { screen } from '../composite/screen.ts'
import { asemAbsent, asemColumns, asemData, asemDifferences, asemWith } from './asem.ts'

describe.skipIf(asemAbsent)('preparing the index of 51 countries', () => {
  it('step 1 divides by the denominators of the indicators', () => {
    const { data } = denominate(asemData())
    expect(asemDifferences(data, asemColumns('01-asem-pipeline/1-denominated.csv'))).toEqual([])
  })

  it('step 2 fills gaps with the mean of Asia or Europe', () => {
    const all = { method: 'group-mean', grouping: 'EurAsia_group' } as const
    const { data, log } = impute(asemWith('01-asem-pipeline/1-denominated.csv'), { all })
    expect(asemDifferences(data, asemColumns('01-asem-pipeline/2-imputed.csv'))).toEqual([])
    expect(log.missing).toBe(0)
    expect(log.imputed).toBe(65)
  })

  it.each<[string, Imputation]>([
    ['mean', { method: 'mean' }],
    ['median', { method: 'median' }],
    ['mean_GDP_group', { method: 'group-mean', grouping: 'GDP_group' }],
    ['mean_EurAsia_group', { method: 'group-mean', grouping: 'EurAsia_group' }],
    ['median_EurAsia_group', { method: 'group-median', grouping: 'EurAsia_group' }],
    ['row_mean_level2', { method: 'siblings', level: 2 }],
  ])('imputes by %s', (name, all) => {
    const { data } = impute(asemWith('05-impute-asem/input.csv'), { all })
    expect(asemDifferences(data, asemColumns(`05-impute-asem/expected_${name}.csv`))).toEqual([])
  })

  it('step 3 finds nobody with less than nine tenths of the data', () => {
    const { data, log } = screen(asemWith('01-asem-pipeline/2-imputed.csv'), {
      minAvailability: 0.9,
    })
    expect(log).toEqual({ stage: 'screen', entries: [], kept: 51, dropped: 0 })
    expect(asemDifferences(data, asemColumns('01-asem-pipeline/3-screened.csv'))).toEqual([])
  })
})
