import { expect, it } from 'vitest'
import { dueTone, spanOf, standingWords, timeLeftWords } from './timeLeft.ts'

const hour = 3_600_000
const day = 24 * hour
const t = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
  [key, ...Object.values(values)].join(' ')

it.each([
  [10 * day + hour, 'days', 10],
  [2 * day, 'days', 2],
  [2 * day - 1, 'hours', 47],
  [2 * hour, 'hours', 2],
  [hour, 'minutes', 60],
  [1000, 'minutes', 1],
])('%d milliseconds are said in %s', (length, unit, count) => {
  expect(spanOf(length)).toEqual({ unit, count })
})

it('the deadline itself is in time, a millisecond later is over', () => {
  expect(timeLeftWords(1000, 1000, t)).toBe('timeLeft.minutes 1')
  expect(timeLeftWords(1000, 1001, t)).toBe('timeOver.minutes 1')
})

it('a deadline asks for attention three days before', () => {
  expect(dueTone(4 * day, 0)).toBe('good')
  expect(dueTone(3 * day - 1, 0)).toBe('attention')
  expect(dueTone(0, 1)).toBe('late')
})

it('an extended phase says so', () => {
  const open = { standing: 'open', dueAt: 5 * day, extended: true } as const
  expect(standingWords(open, 0, t)).toEqual({
    tone: 'good',
    text: 'round.openExtended timeLeft.days 5',
  })
  const past = { standing: 'past', dueAt: 0 } as const
  expect(standingWords(past, 9, t)).toEqual({ tone: 'neutral', text: 'round.pastPhase' })
})
