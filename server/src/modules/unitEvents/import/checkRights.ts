import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import type { Actor } from '../../people/index.ts'
import { mayRecord, type PlaceOfUnit } from '../policy.ts'
import { beginningsOf } from './beginnings.ts'
import { noteCell } from './readCells.ts'
import type { SaidEvent } from './saidEvent.ts'

/** The events, in the order of recording, that the actor may not record. */
export function checkRights(actor: Actor, said: readonly SaidEvent[]): TableProblem[] {
  const placeOf = placesOf(said)
  const problems: TableProblem[] = []
  for (const { change, rows } of said) {
    if (mayRecord(actor, change, placeOf) !== undefined) continue
    const key = change.kind === 'create' || change.kind === 're-parent' ? 'parent' : 'code'
    noteCell({ ...rows[0], problems }, key, { code: notYours })
  }
  return problems
}

export const notYours = 'units-row-not-yours'

/** A unit that an earlier row begins stands where that row puts it. */
export function placesOf(said: readonly SaidEvent[]): PlaceOfUnit {
  const begun = new Map(
    said
      .flatMap(({ change }) => beginningsOf(change))
      .map(({ unit, create }) => [unit, create.parent]),
  )
  return (unit) => {
    const passed = new Set<string>()
    let place: string | null = unit
    while (place !== null && begun.has(place) && !passed.has(place)) {
      passed.add(place)
      place = begun.get(place) ?? null
    }
    return place
  }
}
