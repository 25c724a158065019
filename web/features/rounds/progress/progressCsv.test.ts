import type { UnitProgress } from '@thang/contracts'
import { expect, it } from 'vitest'
import { progressCsv } from './progressCsv.ts'

const speech = {
  t: (key: string) => key,
  unitName: ({ name }: { readonly name: string }) => name,
  dateTime: (instant: string) => instant.slice(0, 10),
}
const unit: UnitProgress = {
  unit: { code: 'H1', name: 'Xã "Mới"; cũ', nameEn: null, kind: 'commune', region: null },
  submission: 1,
  state: 'drafting',
  answered: 3,
  answerable: 10,
  withoutEvidence: 1,
  flags: ['late', 'stuck'],
  waitsFor: 'officer',
  dueAt: '2026-11-02T00:00:00.000Z',
  lastChangeAt: null,
  lastChangeBy: { id: '1', name: '=HYPERLINK("x")' },
  remindedAt: null,
}

it('a file has a row for each unit under its heads, and opens in Excel', () => {
  const lines = progressCsv([unit], speech).split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]?.startsWith('\uFEFFprogress.code;roundStep.unit;')).toBe(true)
  expect(lines[1]).toBe(
    'H1;"Xã ""Mới""; cũ";unitKind.commune;progressState.drafting;3;10;1;waitsFor.officer;2026-11-02;flag.late, flag.stuck;;"\'=HYPERLINK(""x"")";',
  )
})
