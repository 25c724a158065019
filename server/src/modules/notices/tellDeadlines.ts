import type { NoticeKind } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import type { Database, ReadTrx } from '../../platform/db/database.ts'
import { loadCalendar } from '../calendar/index.ts'
import {
  listRoundSituations,
  loadStandings,
  type NoticeJobData,
  type RoundSituation,
  type Standings,
} from '../rounds/index.ts'
import { submissionsOfRounds } from '../submissions/index.ts'
import { listNamedUnits } from '../units/index.ts'
import { type DeadlineStage, deadlineStage } from './deadlineStage.ts'
import { listToldKeys } from './noticeQueries.ts'
import { type Telling, tellPeople } from './tellPeople.ts'

const kindOf: Readonly<Record<DeadlineStage, NoticeKind>> = {
  'three-days': 'deadline-near',
  'one-day': 'deadline-near',
  today: 'deadline-today',
  passed: 'deadline-passed',
}

const kinds: readonly NoticeKind[] = [...Object.values(kindOf), 'escalation']

/**
 * Tells of every open round what deadlines are near, come or past, whom what is to be done waits for. Each stage
 * of a deadline is told once; one that came while nothing ran is made up for, unless a later one has come too.
 * Nobody is told in the night.
 */
export async function tellDeadlines(db: Database, telling: Telling): Promise<void> {
  if (isNight(telling.now)) return
  const rounds = await db.read((trx) => listRoundSituations(trx, { state: 'open' }))
  for (const round of rounds) {
    const due = await db.read((trx) => listDue(trx, round, telling.now))
    for (const data of due) await db.write((trx) => tellPeople(trx, data, telling))
  }
}

/** From nine in the evening to seven in the morning, in Vietnam. */
function isNight(now: Date): boolean {
  const hour = (now.getUTCHours() + 7) % 24
  return hour < 7 || hour >= 21
}

async function listDue(trx: ReadTrx, round: RoundSituation, now: Date): Promise<NoticeJobData[]> {
  const today = vietnamDay(now.getTime())
  const parts = { round, submissions: submissionsOfRounds }
  const { standings } = await loadStandings(trx, { now, today }, parts)
  const year = Number(today.slice(0, 4))
  const calendars = await loadCalendar(trx, [year, year + 1])
  const reached = standings.flatMap((each) => {
    const { waitsFor, dueAt } = each.standing
    if (dueAt === null || (waitsFor !== 'officer' && waitsFor !== 'head')) return []
    const stage = deadlineStage(Date.parse(dueAt), now.getTime(), calendars)
    return stage === null ? [] : { ...each, whom: waitsFor, dueAt, stage }
  })
  const late = reached.filter(({ stage, whom }) => stage === 'passed' && whom === 'officer')
  const due = [
    ...reached.map((each) => stageJob(round, each)),
    ...late.map((each) => headJob(round, each)),
    ...(await summaries(trx, round, late)),
  ]
  const told = await listToldKeys(trx, round.id, kinds)
  return due.filter(({ key }) => !told.has(key))
}

interface Reached {
  readonly submission: Standings['standings'][number]['submission']
  readonly whom: 'officer' | 'head'
  readonly dueAt: string
  readonly stage: DeadlineStage
}

function stageJob(
  round: RoundSituation,
  { submission: { unit, submission }, whom, dueAt, stage }: Reached,
): NoticeJobData {
  return {
    kind: kindOf[stage],
    key: `${stage} ${round.id} ${unit} ${whom} ${dueAt}`,
    round: round.id,
    submission,
    unit,
    dueAt,
    to: { unit, roles: [whom] },
  }
}

/** What the officers of a unit did not send in time is told to its head. */
function headJob(
  round: RoundSituation,
  { submission: { unit, submission }, dueAt }: Reached,
): NoticeJobData {
  return {
    kind: 'escalation',
    key: `escalation ${round.id} ${unit} ${dueAt}`,
    round: round.id,
    submission,
    unit,
    dueAt,
    to: { unit, roles: ['head'] },
  }
}

/** And to the round's office, in one for each deadline with the names of the units. */
async function summaries(
  trx: ReadTrx,
  { id }: RoundSituation,
  late: readonly Reached[],
): Promise<NoticeJobData[]> {
  const units = await listNamedUnits(
    trx,
    late.map(({ submission }) => submission.unit),
  )
  return [...Map.groupBy(late, ({ dueAt }) => dueAt)].map(([dueAt, each]) => {
    const codes = new Set(each.map(({ submission }) => submission.unit))
    const names = [...units.values()].flatMap(({ unit }) => (codes.has(unit.code) ? unit.name : []))
    return {
      kind: 'escalation',
      key: `escalation ${id} ${dueAt}`,
      round: id,
      dueAt,
      text: `${names.length}: ${names.slice(0, shown).join('; ')}${names.length > shown ? '; …' : ''}`,
      to: { round: 'coordinators' },
    }
  })
}

const shown = 30
