import { expect, it } from 'vitest'
import { groupUnits, withUnits } from './unitGroups.ts'

const unit = (code: string, name = code) => ({
  code,
  name,
  nameEn: null,
  kind: 'commune' as const,
  region: null,
})
const candidates = [
  { unit: unit('a', 'Cần Giuộc'), parent: unit('p') },
  { unit: unit('b', 'Đức Hòa'), parent: unit('q') },
  { unit: unit('c', 'Cần Đước'), parent: unit('p') },
  { unit: unit('d'), parent: null },
]

it('units stand below the unit they belong to', () => {
  const groups = groupUnits(candidates, '')
  expect(groups.map(({ parent, units }) => [parent?.code, units.map(({ code }) => code)])).toEqual([
    ['p', ['a', 'c']],
    ['q', ['b']],
    [undefined, ['d']],
  ])
})

it('words without diacritics find them', () => {
  const [group] = groupUnits(candidates, 'can d')
  expect(group?.units.map(({ code }) => code)).toEqual(['c'])
})

it('units are chosen once, in the order in which they stand', () => {
  expect(withUnits(['c'], ['a', 'c'], { candidates, add: true })).toEqual(['a', 'c'])
  expect(withUnits(['a', 'c'], ['a'], { candidates, add: false })).toEqual(['c'])
})

it('a unit that is no candidate any more stays chosen until it is taken out', () => {
  expect(withUnits(['gone'], ['a'], { candidates, add: true })).toEqual(['a', 'gone'])
  expect(withUnits(['a', 'gone'], ['gone'], { candidates, add: false })).toEqual(['a'])
})
