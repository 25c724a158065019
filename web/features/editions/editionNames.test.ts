import { expect, it } from 'vitest'
import { editionName } from './editionNames.ts'

it.each([
  ['Chỉ số chuyển đổi số (DTI)', '2020', 'DTI 2020'],
  ['Chỉ số thử', 'Quý III/2026', 'Chỉ số thử Quý III/2026'],
])('%s of %s is called %s', (index, period, expected) => {
  expect(editionName(index, period)).toBe(expected)
})
