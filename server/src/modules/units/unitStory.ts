import type { UnitStory, UnitTree } from '@thang/contracts'
import { RegisteredUnitKind } from '@thang/contracts'
import {
  stepsOf,
  subjectsOf,
  type UnitEvent,
  type UnitHistory,
  unitsAsOf,
  vietnamDay,
} from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { StoredEvent } from './eventQueries.ts'
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
    events: told(history, stored)
      .filter(({ event }) => isAbout(event, code))
      .map((each) => showEvent(history, each)),
  }
}

/** What happened and what was withdrawn, in the order of days; what facts contradict is left out. */
function told(history: UnitHistory, stored: readonly StoredEvent[]): StoredEvent[] {
  const happened = new Set(history.events)
  return stored
    .filter(({ event, withdrawn }) => withdrawn !== null || happened.has(event))
    .toSorted((a, b) => (a.event.effectiveOn ?? '').localeCompare(b.event.effectiveOn ?? ''))
}

function showEvent(
  history: UnitHistory,
  { event, origin, note, withdrawn }: StoredEvent,
): UnitStory['events'][number] {
  return {
    event: event.event,
    kind: event.kind,
    effectiveOn: event.effectiveOn,
    legalBasis: event.legalBasis,
    note,
    recorded: origin === 'office',
    withdrawn:
      withdrawn === null
        ? null
        : { on: vietnamDay(withdrawn.at.getTime()), reason: withdrawn.reason },
    steps: stepsOf(event).map(({ predecessor, successor, share }) => ({
      from: named(history, predecessor, dayBefore(event.effectiveOn)),
      to: named(history, successor, event.effectiveOn),
      share,
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

/** By the name of the day; by the last one where no day is told. */
function named(history: UnitHistory, code: string, on: string | null) {
  const names = history.lives.get(code)?.names ?? []
  const then = names.find(({ validTo }) => on !== null && (validTo === null || validTo >= on))
  return { code, name: (then ?? names.at(-1))?.name ?? code }
}

/** A unit that an event ends, renames or leaves smaller is told by the name that it had until then. */
function dayBefore(day: string | null): string | null {
  return day === null ? null : new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

function kindOf(kind: string): RegisteredUnitKind {
  return RegisteredUnitKind.parse(kind)
}
