import { expect, it } from 'vitest'
import { type EventValues, noEvent, noUnit, sentEdit } from './unitEventForm.ts'

const subject = { code: 'A', kind: 'commune', parent: 'P' } as const
const day = '2026-07-01'
const typed = { number: ' 12/NQ ', issuedOn: '2026-06-15', issuer: 'HĐND', note: ' ' }
const b = { key: 'B', text: 'Xã B' }
const named = (code: string, share = '') => ({
  ...noUnit('commune'),
  code,
  name: `Xã ${code}`,
  share,
})

function changeOf(kind: EventValues['kind'], values: Partial<EventValues> = {}) {
  return sentEdit({ ...noEvent(kind, subject, day), ...typed, ...values }, subject)?.change
}

it('the document is sent as it is typed, without the spaces around it', () => {
  expect(sentEdit({ ...noEvent('dissolve', subject, day), ...typed }, subject)).toEqual({
    change: { kind: 'dissolve', effectiveOn: day, unit: 'A', heirs: [] },
    basis: { number: '12/NQ', issuedOn: '2026-06-15', issuer: 'HĐND' },
    note: null,
  })
})

it('a merger into a new unit begins it under the parent of the one that is looked at', () => {
  expect(changeOf('merge', { others: [b], begun: named('N') })).toMatchObject({
    from: [
      { unit: 'A', share: 1 },
      { unit: 'B', share: 1 },
    ],
    into: { unit: 'N', create: { name: 'Xã N', shortName: 'Xã N', parent: 'P' } },
  })
})

it('a merger into a unit that exists begins none', () => {
  expect(changeOf('merge', { into: 'existing', receiver: b })).toMatchObject({
    into: { unit: 'B' },
  })
})

it('a split has its shares, and a new unit stands under the one that is looked at', () => {
  const parts = [named('X', '40'), named('Y', '60')]
  expect(changeOf('split', { parts })).toMatchObject({
    into: [
      { unit: 'X', share: 0.4, create: { parent: 'P' } },
      { unit: 'Y', share: 0.6 },
    ],
  })
  expect(changeOf('create', { begun: named('Z') })).toMatchObject({ create: { parent: 'A' } })
})

it('what misses its other unit is not sent', () => {
  expect(changeOf('re-parent')).toBeUndefined()
  expect(changeOf('transfer', { share: '20' })).toBeUndefined()
  expect(changeOf('transfer', { receiver: b, share: '20' })).toMatchObject({ to: 'B', share: 0.2 })
})
