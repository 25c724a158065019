import { join } from 'node:path'
import { readShippedData } from '@thang/server/shipped'
import { expect, it } from 'vitest'
import { checkEvents } from './checkEvent.ts'
import { eventsOfRecords } from './eventsOfRecords.ts'
import { lineageBetween } from './lineageBetween.ts'
import { successorsOn } from './lineage.ts'
import { replayEvents } from './unitHistory.ts'
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

it('121 communes of Vĩnh Phúc are 36 units of Phú Thọ, whole', () => {
  const districts = unitsAsOf(history, before).filter(({ parent }) => parent === '26')
  expect(districts).toHaveLength(9)
  const inside = new Set(districts.map(({ code }) => code))
  const communes = unitsAsOf(history, before).filter(({ parent }) => inside.has(parent ?? ''))
  expect(communes).toHaveLength(121)
  const links = lineageBetween({ ...history, units: shipped.units }, after, before)
  const old = new Set(communes.map(({ code }) => code))
  const formed = links.filter(({ counterparts }) => counterparts.some(({ unit }) => old.has(unit)))
  expect(formed).toHaveLength(36)
  const parts = formed.flatMap(({ counterparts }) => counterparts)
  expect([parts.length, parts.every(({ share }) => share === 1)]).toEqual([121, true])
  expect(unitsAsOf(history, after).filter(({ parent }) => parent === '26')).toEqual([])
})

function provinces(on: string): string[] {
  return unitsAsOf(history, on)
    .filter(({ kind }) => kind === 'province')
    .map(({ code }) => code)
}
