import type { UnitEventsWithdrawn } from '@thang/contracts'
import { checkWithdrawal, mainUnitOf, type UnitHistory } from '@thang/engine'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { listReferringTables } from '../../platform/db/listReferringTables.ts'
import { conflict } from '../../platform/errors.ts'
import { type Actor, peoplePolicy, postChanges } from '../people/index.ts'
import { drawUnits, loadUnitHistory, type RecordedEvent, unitEventRecords } from '../units/index.ts'
import { placeOf } from './affectedPosts.ts'
import { mayWithdraw, placesOf } from './policy.ts'
import type { PostChange } from './postChange.ts'
import { type DecisionRow, listDecisions } from './queries.ts'
import { inWords, noSuchEvent, withdrawnAlready } from './refusals.ts'

export interface Withdrawal {
  /** Codes of the events; those of one import go together. */
  readonly events: readonly string[]
  readonly reason: string
}

export interface Withdrawn {
  readonly answer: UnitEventsWithdrawn
  readonly facts: [Fact, ...Fact[]]
}

/**
 * Withdraws recorded events as if they had never been: units are drawn without them, and posts that they
 * moved are in their earlier units again. Nothing is deleted. Throws a `conflict` where later events, or
 * posts and other things that somebody made in units which began by them, stand on them.
 */
export async function withdrawUnitEvents(
  trx: WriteTrx,
  actor: Actor,
  { events: codes, reason }: Withdrawal,
): Promise<Withdrawn> {
  await unitEventRecords.lockUnitEvents(trx)
  const withdrawing = new Set(codes)
  const records = await getRecords(trx, withdrawing)
  const facts = records.map((record) => withdrawalOf(actor, record, reason))
  const [first, ...others] = facts
  if (first === undefined) throw noSuchEvent(codes.join(', '))
  const { history, stored } = await loadUnitHistory(trx)
  const needed = checkWithdrawal(unitEventRecords.eventsInForce(stored), withdrawing)
  if (needed.length > 0) {
    throw conflict(inWords(needed), { reason: 'unit-event-needed', problems: needed })
  }
  const decisions = await listDecisions(trx, codes)
  const change = { by: first.by, now: actor.now, today: actor.today, legalBasis: reason }
  await keepWhatOthersMade(trx, change, { history, withdrawing, decisions })
  for (const code of withdrawing) {
    const by = { person: actor.personId, at: actor.now, reason }
    if (!(await unitEventRecords.saveWithdrawn(trx, code, by))) throw withdrawnAlready(code)
  }
  await drawUnits(trx, actor.today)
  const back = await movePostsBack(trx, actor, { change, decisions })
  const after = (await loadUnitHistory(trx)).history
  const answer = {
    events: [...withdrawing],
    movedBack: back.posts.map((post) => placeOf(after, post)),
    stillClosed: await listStillClosed(trx, change, { history: after, decisions }),
  }
  return { answer, facts: [first, ...others, ...back.facts] }
}

async function getRecords(trx: WriteTrx, codes: ReadonlySet<string>): Promise<RecordedEvent[]> {
  const recorded = await unitEventRecords.listRecordedEvents(trx)
  const byCode = new Map(recorded.map((record) => [record.event.event, record]))
  return [...codes].map((code) => {
    const record = byCode.get(code)
    if (record === undefined) throw noSuchEvent(code)
    return record
  })
}

function withdrawalOf(actor: Actor, { event, withdrawn }: RecordedEvent, reason: string): Fact {
  const by = peoplePolicy.permit(
    mayWithdraw(actor, event),
    'Anh/chị không được rút lại thay đổi này: cần quyền quản trị trên mọi đơn vị có liên quan. Hãy nhờ quản trị của cấp trên.',
    { reason: 'unit-event-not-yours', unit: placesOf(event)[0] },
  )
  if (withdrawn !== null) throw withdrawnAlready(event.event)
  const unit = mainUnitOf(event)
  const subject = { kind: 'unit', id: unit }
  return { action: 'unit.withdraw', subject, unit, by, before: event, reason }
}

interface Undoing {
  readonly history: UnitHistory
  readonly withdrawing: ReadonlySet<string>
  readonly decisions: readonly DecisionRow[]
}

/** Refuses where units that began by the events hold what somebody made since. */
async function keepWhatOthersMade(
  trx: WriteTrx,
  { today }: PostChange,
  { history, withdrawing, decisions }: Undoing,
): Promise<void> {
  const begun = [...history.lives.values()].filter((life) => withdrawing.has(life.startedBy))
  const codes = begun.map(({ code }) => code)
  const moved = new Set(decisions.map(({ movedTo }) => movedTo))
  const posts = await postChanges.listPostsAbout(trx, today, codes)
  const made = posts.filter(({ id }) => !moved.has(id))
  if (made.length > 0) {
    throw conflict(
      `Các vị trí sau được lập ở đơn vị do thay đổi này lập nên: ${made.map(({ title }) => title).join(', ')}. Hãy đóng các vị trí đó trước, rồi rút lại.`,
      { reason: 'posts-stand', posts: made.map((post) => placeOf(history, post)) },
    )
  }
  const tables = await listReferringTables(trx, { table: 'units', keys: codes, except: itself })
  if (tables.length === 0) return
  throw conflict(
    `Đã có hồ sơ, dữ liệu gắn với đơn vị do thay đổi này lập nên (${tables.join(', ')}). Không rút lại được; hãy ghi một thay đổi mới cho các đơn vị đó.`,
    { reason: 'unit-used', tables },
  )
}

/** What follows from events themselves, and posts, which are looked at one by one; the audit only tells. */
const itself: readonly string[] = [
  'units',
  'unit_names',
  'unit_lineage',
  'unit_parents',
  'unit_event_posts',
  'posts',
  'audit_entries',
]

interface MovingBack {
  readonly change: PostChange
  readonly decisions: readonly DecisionRow[]
}

/** Posts that are still where the events moved them go back; through several events, all the way. */
async function movePostsBack(trx: WriteTrx, actor: Actor, { change, decisions }: MovingBack) {
  const posts = []
  const facts: Fact[] = []
  for (const { post: first, movedTo } of decisions) {
    const isFirst = !decisions.some((each) => each.movedTo === first)
    if (movedTo === null || !isFirst) continue
    const origin = await postChanges.findPost(trx, first, change.today)
    const last = lastOf(movedTo, decisions)
    const post = await postChanges.findPostForChange(trx, last, change.today)
    if (origin === undefined || post === undefined || post.closed) continue
    postChanges.permitChange(actor, post)
    const { unit, scope } = origin
    const back = await postChanges.movePost(trx, change, { post, unit, scope })
    facts.push(back.fact)
    posts.push({ ...post, id: back.post, unit, scope })
  }
  return { posts, facts }
}

function lastOf(post: number, decisions: readonly DecisionRow[]): number {
  const next = decisions.find((each) => each.post === post)?.movedTo ?? null
  return next === null ? post : lastOf(next, decisions)
}

async function listStillClosed(
  trx: WriteTrx,
  { today }: PostChange,
  { history, decisions }: Pick<Undoing, 'history' | 'decisions'>,
) {
  const closed = decisions.filter(({ outcome }) => outcome === 'closed')
  const posts = await Promise.all(closed.map(({ post }) => postChanges.findPost(trx, post, today)))
  return posts.flatMap((post) => (post === undefined ? [] : placeOf(history, post)))
}
