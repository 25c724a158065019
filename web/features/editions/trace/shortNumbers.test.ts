import { expect, it } from 'vitest'
import { shortNumbers } from './shortNumbers.ts'

it('long decimals are cut to four in either language, others stay', () => {
  const formula = { vi: '10,4761904762 + 1.234,5 × 2', en: '10.4761904762 + 1,234.5 × 2' }
  expect(shortNumbers(formula)).toEqual({
    vi: '10,4762 + 1.234,5 × 2',
    en: '10.4762 + 1,234.5 × 2',
  })
})

it('Vietnamese alone stays alone', () => {
  expect(shortNumbers({ vi: '0,33333333 × 6' })).toEqual({ vi: '0,3333 × 6' })
})
