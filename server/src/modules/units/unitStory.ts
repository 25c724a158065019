import type { UnitStory, UnitTree } from '@thang/contracts'
import { RegisteredUnitKind } from '@thang/contracts'
import { stepsOf, subjectsOf, type UnitEvent, type UnitHistory, unitsAsOf } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import { loadUnitHistory } from './history.ts'

/** The units that existed on a day, as they were then. */
export async function getUnitTree(trx: ReadTrx, on: string): Promise<UnitTree> {
  const { history } = await loadUnitHistory(trx)
  const units = unitsAsOf(history, on).map((unit) => ({ ...unit, kind: kindOf(unit.kind) }))
  return { on, units: units.toSorted(byKindAndName) }
}

/** The names, parents and events of a unit, oldest first; throws `not_found` where there never was one. */
export async function getUnitStory(trx: ReadTrx, code: string): Promise<UnitStory> {
  const { history, stored } = await loadUnitHistory(trx)
  const life = history.lives.get(code)
  if (life === undefined) {
    throw notFound(`Không có đơn vị "${code}". Chọn lại trong danh sách đơn vị.`, { unit: code })
  }
  const notes = new Map(stored.map(({ event, note }) => [event.event, note]))
  return {
    unit: code,
    kind: kindOf(life.kind),
    validFrom: life.validFrom,
    validTo: life.validTo,
    names: [...life.names],
    parents: life.parents.map(({ parent, validFrom, validTo }) => ({
      parent: parent === null ? null : named(history, parent, validTo),
      validFrom,
      validTo,
    })),
    events: history.events
      .filter((event) => isAbout(event, code))
      .map((event) => ({
        event: event.event,
        kind: event.kind,
        effectiveOn: event.effectiveOn,
        legalBasis: event.legalBasis,
        note: notes.get(event.event) ?? null,
        steps: stepsOf(event).map(({ predecessor, successor, share }) => ({
          from: named(history, predecessor, null),
          to: named(history, successor, null),
          share,
        })),
      })),
  }
}

type Listed = UnitTree['units'][number]

function byKindAndName(a: Listed, b: Listed): number {
  const place = ({ kind }: Listed) => RegisteredUnitKind.options.indexOf(kind)
  return place(a) - place(b) || a.shortName.localeCompare(b.shortName, 'vi')
}

function isAbout(event: UnitEvent, code: string): boolean {
  const receives = stepsOf(event).some(({ successor }) => successor === code)
  return receives || subjectsOf(event).includes(code) || ('unit' in event && event.unit === code)
}

/** By the name of the day, or by the last one. */
function named(history: UnitHistory, code: string, on: string | null) {
  const names = history.lives.get(code)?.names ?? []
  const then = names.find(({ validTo }) => on !== null && validTo !== null && validTo >= on)
  return { code, name: (then ?? names.at(-1))?.name ?? code }
}

function kindOf(kind: string): RegisteredUnitKind {
  return RegisteredUnitKind.parse(kind)
}
