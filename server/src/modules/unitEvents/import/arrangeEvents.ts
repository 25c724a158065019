import type { UnitHistory } from '@thang/engine'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import { eventOf } from '../previewUnitEvent.ts'
import type { CodedEvent } from './checkSaid.ts'
import type { RowPlace } from './openSheets.ts'
import { orderEvents } from './orderEvents.ts'
import { noteCell } from './readCells.ts'
import type { ReadEvent, SaidEvent } from './saidEvent.ts'

/** What rows say as events in the order of recording, and what keeps some from being any. */
export interface Arranged {
  readonly coded: readonly CodedEvent[]
  /** Units whose own rows have mistakes, with those rows. */
  readonly unread: ReadonlyMap<string, RowPlace>
  readonly problems: readonly TableProblem[]
}

/** Gives events their order and codes that are not taken; the engine has not yet looked at them. */
export function arrangeEvents(
  read: readonly ReadEvent[],
  { history, taken }: { readonly history: UnitHistory; readonly taken: ReadonlySet<string> },
): Arranged {
  const said = read.flatMap(({ event }) => event ?? [])
  const repeated = repeatedCodes(said)
  const once = said.filter((one) => !repeated.has(one))
  const { ordered, circular } = orderEvents(history, once)
  const sound = ordered.filter((one) => !circular.has(one))
  const codes = freeCodes(taken, sound.length)
  return {
    coded: sound.map((one, index) => ({ said: one, event: eventOf(one, codes[index] ?? '') })),
    unread: unreadUnits(read, circular),
    problems: [
      ...read.flatMap((one) => one.problems),
      ...[...repeated].map(([one, first]) =>
        noted(one.rows[0], 'code', { code: 'units-row-repeated', details: first }),
      ),
      ...[...circular].map((one) =>
        noted(one.rows[0], 'parent', { code: 'units-row-parent-circle' }),
      ),
    ],
  }
}

/** A problem of one cell. */
export function noted(
  row: RowPlace,
  key: 'code' | 'parent',
  problem: { readonly code: string; readonly details?: TableProblem['details'] },
): TableProblem {
  const problems: TableProblem[] = []
  noteCell({ ...row, problems }, key, problem)
  const [only] = problems
  if (only === undefined) throw new Error(`nothing noted of ${problem.code}`)
  return only
}

/** A unit begins once: rows that say it again, each with the row that says it first. */
function repeatedCodes(said: readonly SaidEvent[]): Map<SaidEvent, TableProblem['details']> {
  const first = new Map<string, RowPlace>()
  const repeated = new Map<SaidEvent, TableProblem['details']>()
  for (const one of said) {
    if (one.change.kind !== 'create') continue
    const before = first.get(one.change.unit)
    if (before === undefined) first.set(one.change.unit, one.rows[0])
    else repeated.set(one, { first: before.row.number })
  }
  return repeated
}

function unreadUnits(
  read: readonly ReadEvent[],
  circular: ReadonlySet<SaidEvent>,
): Map<string, RowPlace> {
  return new Map(
    read.flatMap(({ code, event, problems, rows: [row] }): [string, RowPlace][] => {
      const failed = problems.length > 0 || (event !== undefined && circular.has(event))
      return code === undefined || !failed ? [] : [[code, row]]
    }),
  )
}

function freeCodes(taken: ReadonlySet<string>, count: number): string[] {
  const free: string[] = []
  for (let number = 1; free.length < count; number += 1) {
    if (!taken.has(`office-${number}`)) free.push(`office-${number}`)
  }
  return free
}
