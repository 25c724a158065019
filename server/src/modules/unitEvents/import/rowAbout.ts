import type { RowPlace } from './openSheets.ts'
import { readText } from './readCells.ts'
import type { SaidEvent } from './saidEvent.ts'

/** The row of an event that is about the unit: of a merger the one that gives it, else the first. */
export function rowAbout({ rows }: SaidEvent, unit: string | null): RowPlace {
  return rows.find((row) => givenIn(row) === unit) ?? rows[0]
}

/** The unit that a row of a merger gives. */
export function givenIn(row: RowPlace): string | undefined {
  return readText({ ...row, problems: [] }, 'from')
}
