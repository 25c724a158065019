import { expect, it } from 'vitest'
import { rankIndexValues } from './rankIndexValues.ts'

it('ranks on the published value where the framework says so', () => {
  expect(rankIndexValues({ rankedOn: 'rounded', decimals: 4 }, [0.48804, 0.48796, 0.5])).toEqual([
    2, 2, 1,
  ])
})

it('unrounded, only the noise of doubles does not part a tie', () => {
  const unrounded = { rankedOn: 'unrounded', decimals: 4 } as const
  expect(rankIndexValues(unrounded, [0.1 + 0.2, 0.3, 0.300001])).toEqual([2, 2, 1])
})
