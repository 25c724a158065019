import { expect, it } from 'vitest'
import { cellOf } from './fixtures/matrix.ts'
import { secondReadings } from './secondReadings.ts'

const flag = (gap: number) => ({ against: 'self', gap, threshold: 0.2 }) as const

it('the largest gap is read first, above or below; what waits for nobody is left out', () => {
  const cells = [
    cellOf(0, 0, { state: 'second-reading', flags: [flag(0.3)] }),
    cellOf(1, 0, { state: 'second-reading', flags: [flag(-0.6), flag(0.1)] }),
    cellOf(2, 0, { state: 'confirmed', flags: [flag(0.9)] }),
  ]
  expect(secondReadings({ cells }).map(({ unit }) => unit)).toEqual([1, 0])
})
