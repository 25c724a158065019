import type { UnitProgress } from '@thang/contracts'
import { expect, it } from 'vitest'
import { countFlags, filterUnits, planReminder, sortOf, sortUnits } from './progressRows.ts'

const all = { words: '', kind: '', state: '', flag: '' }

function unit(name: string, changes: Partial<UnitProgress> = {}): UnitProgress {
  return {
    unit: { code: name, name, nameEn: null, kind: 'commune', region: null },
    submission: 1,
    state: 'drafting',
    answered: 0,
    answerable: 10,
    withoutEvidence: 0,
    flags: [],
    waitsFor: 'officer',
    dueAt: null,
    lastChangeAt: null,
    lastChangeBy: null,
    remindedAt: null,
    ...changes,
  }
}

const names = (units: readonly UnitProgress[]) => units.map(({ unit: { name } }) => name)

it('units are found without diacritics', () => {
  const units = [unit('Cần Giuộc'), unit('Đức Hòa')]
  expect(names(filterUnits(units, { ...all, words: 'can giuoc' }))).toEqual(['Cần Giuộc'])
  expect(names(filterUnits(units, { ...all, words: 'duc' }))).toEqual(['Đức Hòa'])
})

it('kind, state and flag narrow each other', () => {
  const department = {
    code: 's',
    name: 's',
    nameEn: null,
    kind: 'department',
    region: null,
  } as const
  const units = [
    unit('a', { flags: ['late'] }),
    unit('b', { flags: ['late'], state: 'submitted' }),
    unit('c', { flags: ['late'], unit: department }),
  ]
  const asked = { ...all, kind: 'commune', state: 'drafting', flag: 'late' }
  expect(names(filterUnits(units, asked))).toEqual(['a'])
})

it('who has something to do is whoever waits for its own people', () => {
  const units = [unit('a'), unit('b', { waitsFor: 'appraiser' }), unit('c', { waitsFor: 'head' })]
  expect(names(filterUnits(units, { ...all, flag: 'open' }))).toEqual(['a', 'c'])
})

it('the server’s order stays where none is asked for, and among equals', () => {
  const units = [unit('c', { answered: 1 }), unit('a'), unit('b')]
  expect(names(sortUnits(units, 'late'))).toEqual(['c', 'a', 'b'])
  expect(names(sortUnits(units, 'answered'))).toEqual(['a', 'b', 'c'])
  expect(names(sortUnits(units, '-answered'))).toEqual(['c', 'a', 'b'])
})

it('names go by the Vietnamese alphabet', () => {
  const units = [unit('Đức Hòa'), unit('Em'), unit('Dung'), unit('Ân')]
  expect(names(sortUnits(units, 'unit'))).toEqual(['Ân', 'Dung', 'Đức Hòa', 'Em'])
})

it('the nearest deadline comes first, what has none last', () => {
  const units = [
    unit('none'),
    unit('late', { dueAt: '2026-11-02T00:00:00.000Z' }),
    unit('soon', { dueAt: '2026-11-01T00:00:00.000Z' }),
  ]
  expect(names(sortUnits(units, 'due'))).toEqual(['soon', 'late', 'none'])
})

it('a sort that is not known is the server’s', () => {
  expect(sortOf('-due')).toBe('-due')
  expect(sortOf('points')).toBe('late')
  expect(sortOf(undefined)).toBe('late')
})

it('flags are counted over all units', () => {
  const counts = countFlags([
    unit('a', { flags: ['late', 'stuck'] }),
    unit('b', { flags: ['late'] }),
  ])
  expect(Object.fromEntries(counts)).toEqual({ late: 2, stuck: 1 })
})

it('a reminder leaves out who was reminded in the last hour, and who has nothing to do', () => {
  const units = [
    unit('due', { remindedAt: '2026-11-01T07:00:00.000Z' }),
    unit('lately', { remindedAt: '2026-11-01T07:00:00.001Z' }),
    unit('idle', { waitsFor: 'appraiser' }),
  ]
  const plan = planReminder(units, '2026-11-01T08:00:00.000Z')
  expect(names(plan.due)).toEqual(['due'])
  expect(names(plan.lately)).toEqual(['lately'])
  expect(names(plan.idle)).toEqual(['idle'])
})
