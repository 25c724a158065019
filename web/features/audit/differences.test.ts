import { expect, it } from 'vitest'
import { differences, listChange } from './differences.ts'

it('a field that was changed stands with what was before and after', () => {
  expect(differences({ phone: null }, { phone: '0912 345 678' })).toEqual([
    { field: 'phone', before: null, after: '0912 345 678' },
  ])
})

it('a field that is the same on both sides is left out', () => {
  expect(differences({ name: 'An', email: 'a@x.vn' }, { name: 'An', email: 'b@x.vn' })).toEqual([
    { field: 'email', before: 'a@x.vn', after: 'b@x.vn' },
  ])
})

it('what changed comes before what only says what the entry is about', () => {
  const before = { title: 'Giám đốc', endsOn: null }
  expect(differences(before, { endsOn: '2026-12-31' }).map(({ field }) => field)).toEqual([
    'endsOn',
    'title',
  ])
})

it('a thing that was made has no before', () => {
  expect(differences(null, { title: 'Giám đốc' })).toEqual([
    { field: 'title', before: undefined, after: 'Giám đốc' },
  ])
})

it('nothing kept is no difference', () => {
  expect(differences(null, null)).toEqual([])
})

it('of two lists it says what came and what went', () => {
  const [one, two, three] = ['1', '2', '3'].map((node) => ({ index: 'dti', node }))
  expect(listChange([one, two], [two, three])).toEqual({ added: [three], removed: [one] })
  expect(listChange(null, [one])).toBeUndefined()
})
