import { expect, it } from 'vitest'
import { sentEdit } from './sentEdit.ts'
import { type EventValues, noEvent, noPart, noUnit } from './unitEventForm.ts'

const subject = {
  code: 'A',
  name: 'Xã A',
  kind: 'commune',
  parent: { code: 'P', name: 'Tỉnh P' },
} as const
const day = '2026-07-01'
const typed = { number: ' 12/NQ ', issuedOn: '2026-06-15', issuer: 'HĐND', note: ' ' }
const b = { key: 'B', text: 'Xã B' }
const named = (code: string) => ({ ...noUnit('commune'), code, name: `Xã ${code}` })
const newPart = (code: string, share: string) => ({
  ...noPart('commune'),
  begun: named(code),
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
  const others = [{ unit: b, share: '100' }]
  expect(changeOf('merge', { others, begun: named('N') })).toMatchObject({
    from: [
      { unit: 'A', share: 1 },
      { unit: 'B', share: 1 },
    ],
    into: { unit: 'N', create: { name: 'Xã N', shortName: 'Xã N', parent: 'P' } },
  })
})

it('a part of a unit may be merged, and the new unit may stand elsewhere', () => {
  const others = [{ unit: b, share: '12,5' }]
  const under = { key: 'Q', text: 'Tỉnh Q' }
  expect(changeOf('merge', { others, ownShare: '40', begun: named('N'), under })).toMatchObject({
    from: [
      { unit: 'A', share: 0.4 },
      { unit: 'B', share: 0.125 },
    ],
    into: { unit: 'N', create: { parent: 'Q' } },
  })
})

it('a merger into a unit that exists begins none', () => {
  expect(changeOf('merge', { into: 'existing', receiver: b })).toMatchObject({
    from: [{ unit: 'A' }],
    into: { unit: 'B' },
  })
})

it('a unit that takes others in gives nothing of itself', () => {
  const others = [{ unit: b, share: '100' }]
  expect(changeOf('merge', { into: 'self', others })).toMatchObject({
    from: [{ unit: 'B', share: 1 }],
    into: { unit: 'A' },
  })
})

it('a split has its shares, and a new unit stands under the one that is looked at', () => {
  const parts = [newPart('X', '40'), newPart('Y', '60')]
  expect(changeOf('split', { parts })).toMatchObject({
    into: [
      { unit: 'X', share: 0.4, create: { parent: 'P' } },
      { unit: 'Y', share: 0.6 },
    ],
  })
  expect(changeOf('create', { begun: named('Z') })).toMatchObject({ create: { parent: 'A' } })
})

it('of a split the unit itself and units that exist may keep a part', () => {
  const own = { ...noPart('commune'), to: 'self', share: '70' } as const
  const other = { ...noPart('commune'), to: 'existing', unit: b, share: '30' } as const
  expect(changeOf('split', { parts: [own, other] })).toMatchObject({
    into: [
      { unit: 'A', share: 0.7 },
      { unit: 'B', share: 0.3 },
    ],
  })
  expect(changeOf('split', { parts: [own, { ...other, unit: null }] })).toBeUndefined()
})

it('a dissolved unit has the heirs that are known', () => {
  expect(changeOf('dissolve', { heirs: [{ unit: b, share: '30' }] })).toMatchObject({
    heirs: [{ unit: 'B', share: 0.3 }],
  })
})

it('an English name is sent where there is one', () => {
  const begun = { ...named('Z'), nameEn: ' Z Commune ' }
  expect(changeOf('create', { begun })).toMatchObject({ create: { nameEn: 'Z Commune' } })
  expect(changeOf('create', { begun: named('Z') })).toMatchObject({ create: { nameEn: null } })
})

it('a statistics code is sent of what land is divided into, and of nothing else', () => {
  const begun = { ...named('Z'), gsoCode: ' 08503 ' }
  expect(changeOf('create', { begun })).toMatchObject({ create: { gsoCode: '08503' } })
  const office = changeOf('create', { begun: { ...begun, kind: 'department' } })
  expect(office).not.toHaveProperty('create.gsoCode')
})

it('what misses its other unit is not sent', () => {
  expect(changeOf('re-parent')).toBeUndefined()
  expect(changeOf('transfer', { share: '20' })).toBeUndefined()
  expect(changeOf('transfer', { receiver: b, share: '20' })).toMatchObject({ to: 'B', share: 0.2 })
})
