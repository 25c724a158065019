import type { UnitEvent } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import { listStoredEvents, replaceShippedEvents } from './eventQueries.ts'
import { pictureOf } from './pictureOf.ts'
import {
  deleteNames,
  deleteParents,
  deleteSteps,
  insertNames,
  insertParents,
  insertSteps,
  listDrawnNames,
  listDrawnParents,
  listDrawnSteps,
  listDrawnUnits,
  saveUnits,
  saveUnitsWithdrawn,
} from './pictureQueries.ts'

/** Puts these in place of the shipped events, and what officials recorded on top of them again. */
export async function saveShippedEvents(
  trx: WriteTrx,
  events: readonly UnitEvent[],
  today: string,
): Promise<void> {
  await replaceShippedEvents(trx, events)
  await drawUnits(trx, today)
}

/**
 * Brings units, their names, parents and lineage up to what the events tell as it is seen on the day.
 * Only rows that differ are written, so that drawing again costs little and may be done at any time.
 */
export async function drawUnits(trx: WriteTrx, today: string): Promise<void> {
  const picture = pictureOf(await listStoredEvents(trx), today)
  const units = differing(await listDrawnUnits(trx), picture.units)
  await saveUnits(trx, units.missing)
  const told = new Set(picture.units.map(({ code }) => code))
  const untold = units.surplus.flatMap(({ code }) => (told.has(code) ? [] : code))
  await saveUnitsWithdrawn(trx, untold)
  const drawn = await listDrawnNames(trx, [...picture.otherwise])
  const named = new Set([...picture.otherwise, ...drawn.map(({ unit }) => unit)])
  const names = differing(drawn, [...named].flatMap(picture.namesOf))
  await deleteNames(trx, names.surplus)
  await insertNames(trx, names.missing)
  const parents = differing(await listDrawnParents(trx), picture.parents)
  await deleteParents(trx, parents.surplus)
  await insertParents(trx, parents.missing)
  const steps = differing(await listDrawnSteps(trx), picture.steps)
  await deleteSteps(trx, steps.surplus)
  await insertSteps(trx, steps.missing)
}

/** What is there and should not be, and what should be and is not; rows are compared whole. */
function differing<Row>(there: readonly Row[], wanted: readonly Row[]) {
  const keyOf = (row: Row) => JSON.stringify(row)
  const known = new Set(there.map(keyOf))
  const meant = new Set(wanted.map(keyOf))
  return {
    surplus: there.filter((row) => !meant.has(keyOf(row))),
    missing: wanted.filter((row) => !known.has(keyOf(row))),
  }
}
