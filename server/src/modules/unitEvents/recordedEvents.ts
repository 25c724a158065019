import type { UnitEventList, UnitEventRecord, UnitEventsDue } from '@thang/contracts'
import { stepsOf, subjectsOf, type UnitEvent, type UnitHistory } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { type Actor, peoplePolicy, postChanges, type PostRow } from '../people/index.ts'
import { loadUnitHistory, type RecordedEvent, unitEventRecords } from '../units/index.ts'
import { placeOf, showAffectedPosts } from './affectedPosts.ts'
import { endedBefore, named } from './endedUnits.ts'
import { mayWithdraw } from './policy.ts'
import { type DecisionRow, listDecisions } from './queries.ts'

/** The events that officials recorded about the unit, withdrawn ones too, in the order of their days. */
export async function listEventsOf(
  trx: ReadTrx,
  actor: Actor,
  unit: string,
): Promise<UnitEventList> {
  const records = await unitEventRecords.listRecordedEvents(trx)
  return {
    events: await show(
      trx,
      actor,
      records.filter(({ event }) => isAbout(event, unit)),
    ),
  }
}

/** Events whose day is to come, and open posts of units that have ended, as far as the actor may see them. */
export async function listEventsDue(trx: ReadTrx, actor: Actor): Promise<UnitEventsDue> {
  const records = await unitEventRecords.listRecordedEvents(trx)
  const coming = records.filter(
    ({ event, withdrawn }) => withdrawn === null && (event.effectiveOn ?? '') > actor.today,
  )
  return { coming: await show(trx, actor, coming), left: await listLeft(trx, actor, records) }
}

/** The recorded event as the actor sees it. */
export async function getRecordedEvent(
  trx: ReadTrx,
  actor: Actor,
  code: string,
): Promise<UnitEventRecord> {
  const records = await unitEventRecords.listRecordedEvents(trx)
  const [shown] = await show(
    trx,
    actor,
    records.filter(({ event }) => event.event === code),
  )
  if (shown === undefined) throw new Error(`event ${code} is not recorded`)
  return shown
}

async function listLeft(
  trx: ReadTrx,
  actor: Actor,
  records: readonly RecordedEvent[],
): Promise<UnitEventsDue['left']> {
  const { history } = await loadUnitHistory(trx)
  const { today } = actor
  const ended = endedBefore(history, today)
  const office = new Set(records.map(({ event }) => event.event))
  const posts = await showAffectedPosts(trx, { history, on: today, today }, ended)
  return posts
    .filter(({ unit }) => peoplePolicy.mayRead(actor, unit.code) !== undefined)
    .map((post) => {
      const over = ended.has(post.unit.code) ? post.unit.code : (post.scope?.code ?? '')
      const event = history.lives.get(over)?.endedBy ?? null
      return { ...post, event: event !== null && office.has(event) ? event : null }
    })
}

function isAbout(event: UnitEvent, unit: string): boolean {
  const receives = stepsOf(event).some(({ successor }) => successor === unit)
  return receives || subjectsOf(event).includes(unit) || ('unit' in event && event.unit === unit)
}

async function show(
  trx: ReadTrx,
  actor: Actor,
  records: readonly RecordedEvent[],
): Promise<UnitEventRecord[]> {
  const { history } = await loadUnitHistory(trx)
  const decisions = await listDecisions(
    trx,
    records.map(({ event }) => event.event),
  )
  const posts = new Map<number, PostRow>()
  for (const { post: id } of decisions) {
    const post = await postChanges.findPost(trx, id, actor.today)
    if (post !== undefined) posts.set(id, post)
  }
  const seen: Seen = { actor, history, posts }
  return records.map((record) =>
    showRecord(
      seen,
      record,
      decisions.filter(({ event }) => event === record.event.event),
    ),
  )
}

interface Seen {
  readonly actor: Actor
  readonly history: UnitHistory
  readonly posts: ReadonlyMap<number, PostRow>
}

function showRecord(
  { actor, history, posts }: Seen,
  record: RecordedEvent,
  decisions: readonly DecisionRow[],
): UnitEventRecord {
  const { event, note, recorded, withdrawn } = record
  const may = withdrawn === null && mayWithdraw(actor, event) !== undefined
  return {
    event: event.event,
    change: event,
    state: stateOf(actor, history, record),
    note,
    recorded: { by: recorded.by.name, at: recorded.at.toISOString() },
    withdrawn: withdrawn === null ? null : { ...withdrawn, at: withdrawn.at.toISOString() },
    posts: decisions.flatMap(({ post: id, to, outcome }) => {
      const post = posts.get(id)
      if (post === undefined || peoplePolicy.mayRead(actor, post.unit) === undefined) return []
      return {
        ...placeOf(history, post),
        to: to === null ? null : named(history, to),
        outcome: outcome ?? 'waiting',
      }
    }),
    actions: may ? ['withdraw', 'decide-posts'] : [],
  }
}

function stateOf(
  { today }: Actor,
  { events }: UnitHistory,
  { event, withdrawn }: RecordedEvent,
): UnitEventRecord['state'] {
  if (withdrawn !== null) return 'withdrawn'
  if (!events.some((each) => each.event === event.event)) return 'contradicted'
  return (event.effectiveOn ?? '') > today ? 'coming' : 'in-force'
}
