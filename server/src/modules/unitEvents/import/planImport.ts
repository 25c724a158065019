import { createHash } from 'node:crypto'
import { replayEvents, type UnitHistory } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { type TableProblem } from '../../../platform/tableFiles/index.ts'
import type { Actor } from '../../people/index.ts'
import { loadUnitHistory } from '../../units/index.ts'
import { type Arranged, arrangeEvents, noted } from './arrangeEvents.ts'
import { checkPosts } from './checkPosts.ts'
import { checkRights } from './checkRights.ts'
import { checkSaid, type CodedEvent, type Findings } from './checkSaid.ts'
import { nameNotices } from './nameNotices.ts'
import { openSheets } from './openSheets.ts'
import { readPlan } from './readPlan.ts'
import type { ReadEvent, SaidEvent } from './saidEvent.ts'
import { layouts, sheetKeys } from './vocabulary.ts'

/** What a workbook would do; where it has a problem, nothing. */
export interface ImportPlan {
  readonly sha256: string
  /** Of what would be recorded: the same as long as the check would say the same. */
  readonly plan: string
  readonly rows: number
  readonly skipped: number
  readonly problems: readonly TableProblem[]
  readonly notices: readonly TableProblem[]
  /** In the order in which they are recorded. */
  readonly events: readonly CodedEvent[]
  readonly before: UnitHistory
}

/** Reads a workbook and checks what its rows say, by cell; changes nothing. */
export async function planImport(trx: ReadTrx, actor: Actor, bytes: Buffer): Promise<ImportPlan> {
  const { history, stored } = await loadUnitHistory(trx)
  const opened = await openSheets(bytes)
  const { read, problems: common } = readPlan(opened, { history, today: actor.today })
  const taken = new Set(stored.map(({ event }) => event.event))
  const arranged = arrangeEvents(read, { history, taken })
  const checked = await checkRead(trx, actor, { history, arranged })
  const problems = [...opened.problems, ...common, ...checked.problems].toSorted(byPlace)
  const events = problems.length > 0 ? [] : arranged.coded
  const recorded = read.filter((one) => one.recorded === true)
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    plan: fingerprint(events.map(({ said }) => said)),
    rows: read.reduce((sum, { rows }) => sum + rows.length, 0),
    skipped: recorded.reduce((sum, { rows }) => sum + rows.length, 0),
    problems,
    notices: [...checked.notices, ...recorded.flatMap(recordedNotices)].toSorted(byPlace),
    events,
    before: history,
  }
}

async function checkRead(
  trx: ReadTrx,
  actor: Actor,
  { history, arranged }: { readonly history: UnitHistory; readonly arranged: Arranged },
): Promise<Findings> {
  const { coded, unread } = arranged
  const said = coded.map((one) => one.said)
  const found = checkSaid(history, coded, unread)
  const problems = [...arranged.problems, ...found.problems, ...checkRights(actor, said)]
  if (problems.length > 0) return { problems, notices: found.notices }
  const after = replayEvents([...history.events, ...coded.map(({ event }) => event)])
  const posts = await checkPosts(trx, actor, { after, coded })
  return { problems: posts, notices: [...found.notices, ...nameNotices(after, said)] }
}

/** Of what would be recorded, in its order. */
export function fingerprint(said: readonly Omit<SaidEvent, 'rows'>[]): string {
  const told = said.map(({ change, basis, note }) => ({ change, basis, note }))
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

function recordedNotices({ rows }: ReadEvent): TableProblem[] {
  return rows.map((row) => noted(row, 'code', { code: 'units-row-recorded' }))
}

/** Sheets in the order of the template, rows from above. */
function byPlace(a: TableProblem, b: TableProblem): number {
  return sheetOrder.indexOf(a.file) - sheetOrder.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0)
}

const sheetOrder: readonly string[] = sheetKeys.map((key) => layouts[key].name)
