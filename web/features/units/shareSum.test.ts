import { expect, it } from 'vitest'
import { isWhole, sumOfShares } from './shareSum.ts'

const typed = (...shares: string[]) => shares.map((share) => ({ share }))

it('percentages that a calculator adds up to 100 are the whole', () => {
  expect(isWhole(sumOfShares(typed('33,3', '33,3', '33,3', '0,1')))).toBe(true)
  expect(isWhole(sumOfShares(typed('33,3', '33,3', '33,3')))).toBe(false)
})

it('what is no percentage yet counts as none', () => {
  expect(sumOfShares(typed('40', '', 'nửa'))).toBe(0.4)
})
