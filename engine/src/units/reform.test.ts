import { join } from 'node:path'
import { readShippedData } from '@thang/server/shipped'
import { expect, it } from 'vitest'
import { type CaseRow, caseFile } from '../reference/caseFile.ts'
import { checkEvents } from './checkEvent.ts'
import { eventsOfRecords } from './eventsOfRecords.ts'
import { lineageBetween } from './lineageBetween.ts'
import { successorsOn } from './lineage.ts'
import type { UnitEvent } from './unitEvent.ts'
import { foldUnitName, replayEvents } from './unitHistory.ts'
import { findUnitAsOf, unitsAsOf } from './unitsAsOf.ts'

const before = '2025-06-30'
const after = '2025-07-01'
const shipped = await readShippedData(join(import.meta.dirname, '../../../data'))
const events = eventsOfRecords(shipped)
const history = replayEvents(events)

it('the shipped records are a history without an error', () => {
  const errors = checkEvents(events).filter(({ problems }) =>
    problems.some(({ severity }) => severity === 'error'),
  )
  expect(errors).toEqual([])
})

it('63 provinces of 30 June 2025 are 34 on 1 July, and no part of any is lost', () => {
  expect(provinces(before)).toHaveLength(63)
  expect(provinces(after)).toHaveLength(34)
  const links = lineageBetween({ ...history, units: shipped.units }, before, after)
  for (const code of provinces(before)) {
    const shares = links.find(({ unit }) => unit === code)?.counterparts ?? []
    expect([code, shares.reduce((sum, { share }) => sum + share, 0)]).toEqual([code, 1])
  }
})

it('Phú Thọ of 2025 is formed from Vĩnh Phúc, Phú Thọ and Hòa Bình, as the older reading says', () => {
  const links = lineageBetween({ ...history, units: shipped.units }, after, before)
  const formed = links.find(({ unit }) => unit === '25-2025')?.counterparts
  expect(formed?.map(({ unit }) => unit).toSorted()).toEqual(['17', '25', '26'])
  const days = { kind: 'province', earlier: before, on: after }
  const older = successorsOn(shipped.units, shipped.lineage, days)
  expect(successorsOn([...history.lives.values()], history.lineage, days)).toHaveLength(34)
  for (const { unit, predecessors } of older) {
    const found = links.find((one) => one.unit === unit)?.counterparts.map((one) => one.unit)
    expect(found?.toSorted()).toEqual(predecessors.toSorted())
  }
})

it('lives replayed are the days that the registers record', () => {
  for (const { code, validFrom, validTo } of shipped.units) {
    expect(history.lives.get(code)).toMatchObject({ code, validFrom, validTo })
  }
})

it('Huế is Thừa Thiên Huế until the end of 2024', () => {
  expect(findUnitAsOf(history, '46', '2024-12-31')?.shortName).toBe('Thừa Thiên Huế')
  expect(findUnitAsOf(history, '46', '2025-01-01')?.shortName).toBe('Huế')
})

const file = caseFile('data/vinhphuc-units.csv')

it.skipIf(file.absent)('121 communes of Vĩnh Phúc are 36 units of Phú Thọ, whole', () => {
  const all = [...events, ...communesOfVinhPhuc(file.rows())]
  const errors = checkEvents(all).flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity === 'error'),
  )
  expect(errors).toEqual([])
  const { lives, lineage } = replayEvents(all)
  const old = unitsAsOf(replayEvents(all), before).filter(({ code }) => code.startsWith('vp-'))
  expect(old.filter(({ kind }) => kind === 'commune')).toHaveLength(121)
  expect(old.filter(({ parent }) => parent === '26')).toHaveLength(9)
  const newUnits = new Set(shipped.units.filter(isOfVinhPhuc).map(({ code }) => code))
  const links = lineageBetween({ units: lives.values(), lineage }, after, before)
  const formed = links.filter(({ unit }) => newUnits.has(unit))
  expect(formed).toHaveLength(36)
  expect(formed.flatMap(({ counterparts }) => counterparts)).toHaveLength(121)
  expect(unitsAsOf(replayEvents(all), after).filter(({ parent }) => parent === '26')).toEqual([])
})

function provinces(on: string): string[] {
  return unitsAsOf(history, on)
    .filter(({ kind }) => kind === 'province')
    .map(({ code }) => code)
}

/** Shipped under the code by which the portal knows it. */
function newUnitNamed(name: string): string {
  const found = shipped.units.find(
    (unit) => isOfVinhPhuc(unit) && foldUnitName(unit.name) === foldUnitName(name),
  )
  return found?.code ?? `no unit is called ${name}`
}

function isOfVinhPhuc({ kind, area }: { kind: string; area: string | null }): boolean {
  return kind === 'commune' && area === 'vinh-phuc'
}

/** The list as events: districts and communes of before, merged and dissolved on 1 July 2025. */
function communesOfVinhPhuc(rows: readonly CaseRow[]): UnitEvent[] {
  const legalBasis = 'Nghị quyết 1676/NQ-UBTVQH15'
  const nameOf = (row: CaseRow) => {
    const name = row['name_vi'] ?? ''
    return { name, shortName: name, nameEn: null }
  }
  return rows.flatMap((row): UnitEvent | UnitEvent[] => {
    const { code = '', level, era, parent_code: above = '' } = row
    const unit = `vp-${code}`
    if (era === 'post-2025-07') {
      const from = (row['merged_from_codes'] ?? '')
        .split(';')
        .map((old) => ({ unit: `vp-${old}`, share: 1 }))
      const dated = { event: `merge ${code}`, effectiveOn: after, legalBasis }
      return { ...dated, kind: 'merge', from, into: { unit: newUnitNamed(row['name_vi'] ?? '') } }
    }
    if (level === '1') return []
    const kind = level === '2' ? 'district' : 'commune'
    const parent = level === '2' ? '26' : `vp-${above}`
    const create = { kind, parent, ...nameOf(row) }
    const began = { event: `create ${unit}`, effectiveOn: null, legalBasis: null }
    const begun: UnitEvent = { ...began, kind: 'create', unit, create }
    const end = { event: `end ${unit}`, effectiveOn: after, legalBasis }
    return level === '2' ? [begun, { ...end, kind: 'dissolve', unit, heirs: [] }] : begun
  })
}
