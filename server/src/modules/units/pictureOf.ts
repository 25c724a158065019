import {
  existedOn,
  replayEvents,
  stepsOf,
  type UnitEvent,
  type UnitHistory,
  type UnitLife,
  type Validity,
} from '@thang/engine'
import type { StoredEvent } from './eventQueries.ts'
import { replaySound } from './history.ts'
import type { DrawnName, DrawnParent, DrawnStep, DrawnUnit } from './pictureQueries.ts'

/** The rows that tell of units what the events tell. */
export interface Picture {
  readonly units: readonly DrawnUnit[]
  /** Units whose life is otherwise than the shipped events alone have it. */
  readonly otherwise: ReadonlySet<string>
  /** The names that a unit has beside the one in its row. */
  readonly namesOf: (unit: string) => readonly DrawnName[]
  readonly parents: readonly DrawnParent[]
  /** Only of events that officials recorded. */
  readonly steps: readonly DrawnStep[]
}

/** What the events tell, with the names and parents of the day in front; withdrawn ones count for nothing. */
export function pictureOf(stored: readonly StoredEvent[], today: string): Picture {
  const history = replaySound(stored)
  const shipped = replayEvents(
    stored.flatMap(({ event, origin }) => (origin === 'shipped' ? event : [])),
  )
  const office = new Set(
    stored.flatMap(({ event, origin }) => (origin === 'office' ? event.event : [])),
  )
  const lives = [...history.lives.values()]
  const changed = lives.filter(
    (life) => JSON.stringify(life) !== JSON.stringify(shipped.lives.get(life.code)),
  )
  return {
    units: lives.map((life) => unitOf(life, today)),
    otherwise: new Set(changed.map(({ code }) => code)),
    namesOf(unit) {
      const life = history.lives.get(unit)
      return life === undefined ? [] : namesOf(life, today)
    },
    parents: lives.flatMap((life) => parentsOf(history, life)),
    steps: history.events.filter(({ event }) => office.has(event)).flatMap(recordedSteps),
  }
}

function unitOf(life: UnitLife, today: string): DrawnUnit {
  const name = shown(life.names, today)
  return {
    code: life.code,
    kind: life.kind,
    name: name?.name ?? life.code,
    shortName: name?.shortName ?? life.code,
    nameEn: name?.nameEn ?? null,
    gsoCode: life.gsoCode,
    parent: shown(life.parents, today)?.parent ?? null,
    validFrom: life.validFrom,
    validTo: life.validTo,
    withdrawn: false,
  }
}

/** What holds on the day; of a unit to come what it begins with, of one that ended what it had last. */
function shown<Span extends Validity>(spans: readonly Span[], today: string): Span | undefined {
  const [first] = spans
  if (first?.validFrom != null && first.validFrom > today) return first
  return spans.find((span) => existedOn(span, today)) ?? spans.at(-1)
}

function namesOf({ code, names }: UnitLife, today: string): DrawnName[] {
  const front = shown(names, today)
  return names
    .filter((span) => span !== front)
    .map(({ name, shortName, nameEn, validFrom, validTo }) => {
      return { unit: code, name, shortName, nameEn, validFrom, validTo }
    })
}

/**
 * Under whom the unit stands on every day, also before its first and after its last: rights over it need
 * an answer on all of them. Under a unit that ended nothing stands any more that goes on.
 */
function parentsOf({ lives }: UnitHistory, life: UnitLife): DrawnParent[] {
  return life.parents.flatMap(({ parent, validFrom, validTo }, place) => {
    if (parent === null) return []
    const parentEnd = lives.get(parent)?.validTo ?? null
    const outlived = parentEnd !== null && (validTo === null || validTo > parentEnd)
    const last = place === life.parents.length - 1
    const endsOn = outlived ? parentEnd : last ? null : validTo
    return { unit: life.code, parent, startsOn: place === 0 ? null : validFrom, endsOn }
  })
}

function recordedSteps(event: UnitEvent): DrawnStep[] {
  const { event: code, kind, legalBasis } = event
  const steps = event.kind === 'rename' ? [renamed(event)] : stepsOf(event)
  return steps.map(({ predecessor, successor, share, effectiveOn }) => {
    return { event: code, kind, effectiveOn, predecessor, successor, share, legalBasis }
  })
}

/** A rename stands in the lineage as a step of the whole unit to itself. */
function renamed({ unit, effectiveOn }: { readonly unit: string; readonly effectiveOn: string }) {
  return { predecessor: unit, successor: unit, share: 1, effectiveOn }
}
