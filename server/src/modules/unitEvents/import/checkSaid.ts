import type { UnitEvent } from '@thang/contracts'
import {
  checkEvents,
  mainUnitOf,
  subjectsOf,
  type UnitEventProblem,
  type UnitHistory,
} from '@thang/engine'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import { beginningsOf } from './beginnings.ts'
import type { RowPlace } from './openSheets.ts'
import { noteCell } from './readCells.ts'
import { givenIn, rowAbout } from './rowAbout.ts'
import type { SaidEvent } from './saidEvent.ts'
import type { ColumnKey } from './vocabulary.ts'

/** An event of the workbook as it would be recorded. */
export interface CodedEvent {
  readonly said: SaidEvent
  readonly event: UnitEvent
}

export interface Findings {
  readonly problems: readonly TableProblem[]
  readonly notices: readonly TableProblem[]
}

/**
 * Checks the events by the engine's rules, after all that is recorded and after each other, and puts
 * each finding in the cell it is about. `unread` are units whose own rows have mistakes.
 */
export function checkSaid(
  history: UnitHistory,
  coded: readonly CodedEvent[],
  unread: ReadonlyMap<string, RowPlace>,
): Findings {
  const checked = checkEvents([...history.events, ...coded.map(({ event }) => event)])
  const problemsOf = new Map(checked.map(({ event, problems }) => [event, problems]))
  const problems: TableProblem[] = []
  const notices: TableProblem[] = []
  const wrong = new Map(unread)
  for (const { said, event } of coded) {
    for (const finding of problemsOf.get(event) ?? []) {
      const into = finding.severity === 'error' ? problems : notices
      place(said, { finding, wrong, into })
      if (finding.severity !== 'error') continue
      for (const { unit } of beginningsOf(said.change)) wrong.set(unit, said.rows[0])
    }
  }
  const broken = history.events.filter((event) => problemsOf.get(event)?.some(isError))
  for (const event of broken) placeBroken(event, coded, problems)
  return { problems, notices }
}

interface Placing {
  readonly finding: UnitEventProblem
  readonly wrong: ReadonlyMap<string, RowPlace>
  readonly into: TableProblem[]
}

function place(said: SaidEvent, { finding, wrong, into }: Placing): void {
  const { code, unit, details } = finding
  const row = rowAbout(said, unit)
  const key = columnOf(code, row, unit)
  const missing = code === 'unit-event-parent-unknown' ? String(details['parent']) : unit
  const needs = code.endsWith('-unknown') ? wrong.get(missing ?? '') : undefined
  const at = { ...row, problems: into }
  if (needs === undefined) return noteCell(at, key, { code, details })
  const { sheet, row: first } = needs
  const about = { unit: missing ?? '', sheet: sheet.name, first: first.number }
  noteCell(at, key, { code: 'units-row-needs-row', details: about })
}

function columnOf(code: UnitEventProblem['code'], row: RowPlace, unit: string | null): ColumnKey {
  if (code.startsWith('unit-event-parent-')) return 'parent'
  if (code.startsWith('unit-event-name-')) return 'name'
  if (/-shares?-|-gives-too-much$/.test(code)) return 'share'
  if (/-earlier$|-breaks-later$|-legal-basis-/.test(code)) return 'on'
  const gives = givenIn(row)
  return gives !== undefined && gives === unit ? 'from' : 'code'
}

/** What is recorded already and could not have happened any more stands in a row about the same units. */
function placeBroken(
  event: UnitHistory['events'][number],
  coded: readonly CodedEvent[],
  problems: TableProblem[],
): void {
  const about = new Set(subjectsOf(event))
  const cause =
    coded.find((one) => subjectsOf(one.event).some((unit) => about.has(unit))) ?? coded[0]
  if (cause === undefined) return
  const details = { event: event.event, on: event.effectiveOn ?? '?', unit: mainUnitOf(event) }
  noteCell({ ...cause.said.rows[0], problems }, 'on', { code: 'unit-event-breaks-later', details })
}

function isError({ severity }: UnitEventProblem): boolean {
  return severity === 'error'
}
