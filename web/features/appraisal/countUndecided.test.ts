import { expect, it } from 'vitest'
import { countUndecided } from './countUndecided.ts'

it('what was decided, or confirmed by a second reader, waits for nobody', () => {
  const counts = {
    waiting: 5,
    asked: 1,
    explained: 2,
    decided: 40,
    'second-reading': 3,
    confirmed: 7,
    'sent-back': 1,
  }
  expect(countUndecided(counts)).toBe(12)
})
