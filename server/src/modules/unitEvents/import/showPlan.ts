import {
  describeProblem,
  type PlannedUnitEvent,
  type UnitImportCheck,
  type UnitImportProblem,
} from '@thang/contracts'
import { type UnitHistory, unitEventKinds } from '@thang/engine'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'
import { beginningsOf } from './beginnings.ts'
import type { CodedEvent } from './checkSaid.ts'
import type { ImportPlan } from './planImport.ts'

/** More problems than this are not listed one by one; the annotated copy has all of them. */
const mostListed = 200

export function showPlan(plan: ImportPlan, today: string): UnitImportCheck {
  const { sha256, rows, skipped, problems, notices, events, before } = plan
  const nameOf = namesIn(before, events)
  return {
    sha256,
    plan: plan.plan,
    rows,
    skipped,
    problems: problems.slice(0, mostListed).map(showProblem),
    more: Math.max(0, problems.length - mostListed),
    notices: notices.slice(0, mostListed).map(showProblem),
    moreNotices: Math.max(0, notices.length - mostListed),
    counts: countKinds(events),
    events: events.map((event) => showEvent(event, { nameOf, today })),
  }
}

/** A problem in words, with the sheet it is in. */
export function showProblem({ file, details, ...problem }: TableProblem): UnitImportProblem {
  const message = describeProblem(problem.code, { ...details, value: problem.value })
  return { ...problem, sheet: file === '' ? null : file, message }
}

/** How many events of each kind there are; kinds that do not occur are left out. */
export function countKinds(events: readonly CodedEvent[]): UnitImportCheck['counts'] {
  const counted = unitEventKinds.map(
    (kind) => [kind, events.filter(({ event }) => event.kind === kind).length] as const,
  )
  return Object.fromEntries(counted.filter(([, count]) => count > 0))
}

type Named = PlannedUnitEvent['unit']

/** By the last name that was recorded, or by the one with which the workbook lets it begin. */
function namesIn(before: UnitHistory, events: readonly CodedEvent[]): (code: string) => Named {
  const begun = new Map(
    events
      .flatMap(({ said }) => beginningsOf(said.change))
      .map(({ unit, create }) => [unit, create.name]),
  )
  return (code) => ({
    code,
    name: before.lives.get(code)?.names.at(-1)?.name ?? begun.get(code) ?? code,
  })
}

function showEvent(
  { said: { change, basis, note, rows } }: CodedEvent,
  { nameOf, today }: { readonly nameOf: (code: string) => Named; readonly today: string },
): PlannedUnitEvent {
  const [begun] = beginningsOf(change)
  const above = change.kind === 're-parent' ? change.parent : (begun?.create.parent ?? null)
  const { parent: _, ...begins } = begun?.create ?? { parent: null }
  return {
    sheet: rows[0].sheet.name,
    rows: rows.map(({ row }) => row.number),
    kind: change.kind,
    effectiveOn: change.effectiveOn,
    coming: change.effectiveOn > today,
    unit: nameOf('unit' in change ? change.unit : 'into' in change ? change.into.unit : change.to),
    begins: 'name' in begins ? begins : null,
    parent: above === null ? null : nameOf(above),
    newName: change.kind === 'rename' ? change.name : null,
    from:
      change.kind === 'merge'
        ? change.from.map(({ unit, share }) => ({ ...nameOf(unit), share }))
        : [],
    basis,
    note,
  }
}
