import { expect, it } from 'vitest'
import { effectiveWeights } from '../composite/weight.ts'
import { asemAbsent, asemData, asemRows, isClose } from './asem.ts'
import { numberIn } from './caseFile.ts'

it.skipIf(asemAbsent)('the effective weights of the index are as published', () => {
  const weights = effectiveWeights(asemData().elements)
  const rows = asemRows('01-asem-pipeline/eff_weights.csv')
  const wrong = rows.filter(
    (row) => !isClose(weights.get(row['iCode'] ?? '') ?? NaN, numberIn(row, 'EffWeight')),
  )
  expect(rows).toHaveLength(60)
  expect(wrong).toEqual([])
})
