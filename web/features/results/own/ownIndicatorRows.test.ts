import { expect, it } from 'vitest'
import { ownIndicator } from '../fixtures/result.ts'
import { chosenIndicators, differs } from './ownIndicatorRows.ts'

const indicators = [
  ownIndicator('1.1', 8, 8),
  ownIndicator('1.2', 8, 7),
  ownIndicator('1.3', 9, 2),
  ownIndicator('1.4', 3, 5),
  ownIndicator('1.5', 3, null),
]

it('an indicator differs where other points stand, above the self score too', () => {
  expect(indicators.filter(differs).map(({ node }) => node)).toEqual(['1.2', '1.3', '1.4'])
})

it('those that differ come with the largest loss first', () => {
  expect(chosenIndicators(indicators, true).map(({ node }) => node)).toEqual(['1.3', '1.2', '1.4'])
})

it('all of them stay in the order of the framework', () => {
  expect(chosenIndicators(indicators, false)).toEqual(indicators)
})
