import { expect, it } from 'vitest'
import { signed } from './signed.ts'

it.each([
  [0.1 + 0.2, '+0,3'],
  [-2, '−2'],
  [0, '0'],
])('%s is written as %s', (difference, text) => {
  expect(signed(difference, 'vi').replace('-', '−')).toBe(text)
})
