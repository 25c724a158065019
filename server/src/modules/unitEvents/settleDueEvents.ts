import { mainUnitOf, vietnamDay } from '@thang/engine'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { type Outcome, performWrite } from '../../platform/write/performWrite.ts'
import { postChanges } from '../people/index.ts'
import { drawUnits, loadUnitHistory, type RecordedEvent, unitEventRecords } from '../units/index.ts'
import { placeOf } from './affectedPosts.ts'
import { endedBy } from './endedUnits.ts'
import { listDecisions } from './queries.ts'
import { settleWhatFits } from './settlePosts.ts'

/** The queue whose jobs carry out events whose day has come. */
export const settleQueue = 'unit-events.settle'

export interface SettleParts {
  readonly db: Database
  readonly clock: Clock
}

/** Settling is itself the last job: nothing follows from it. */
const noJobs = { add: () => Promise.resolve() }

/**
 * Draws units as they are on this day, and carries out what was decided about the posts of units that
 * ended since it was last done. May be done at any time and again: what is done is not due any more.
 */
export async function settleDueEvents(parts: SettleParts): Promise<void> {
  const { db, clock } = parts
  const now = clock()
  const today = vietnamDay(now.getTime())
  await db.write(async (trx) => {
    await unitEventRecords.lockUnitEvents(trx)
    await drawUnits(trx, today)
  })
  for (const due of await db.read((trx) => listDue(trx, today))) {
    await settleOne(parts, { due, now, today })
  }
}

async function listDue(trx: ReadTrx, today: string): Promise<RecordedEvent[]> {
  return (await unitEventRecords.listRecordedEvents(trx)).filter(
    ({ event, settledAt, withdrawn }) =>
      settledAt === null && withdrawn === null && (event.effectiveOn ?? '') <= today,
  )
}

interface Due {
  readonly due: RecordedEvent
  readonly now: Date
  readonly today: string
}

async function settleOne({ db }: SettleParts, settling: Due): Promise<void> {
  const { recorded, event } = settling.due
  const { id: personId, name } = recorded.by
  const author = { personId, name, sessionId: null, address: null, requestId: null }
  const request = { author, at: settling.now, route: settleQueue, key: null, input: event.event }
  try {
    await performWrite({ db, jobs: noJobs }, request, (trx) => settleEvent(trx, settling))
  } catch (error) {
    if (!(error instanceof SettledAlready)) throw error
  }
}

async function settleEvent(trx: WriteTrx, { due, now, today }: Due): Promise<Outcome<null>> {
  const { event, actingPost: by } = due
  await unitEventRecords.lockUnitEvents(trx)
  if (!(await unitEventRecords.saveSettled(trx, event.event, now)))
    throw new SettledAlready(event.event)
  const { history } = await loadUnitHistory(trx)
  const decisions = await listDecisions(trx, [event.event])
  const legalBasis = `${event.legalBasis ?? event.event} (thực hiện theo lịch, đúng ngày có hiệu lực)`
  const change = { by, now, today, legalBasis }
  const settled = await settleWhatFits(trx, change, { event: event.event, history, decisions })
  const ended = endedBy(history, event.event)
  const left = await postChanges.listPostsAbout(trx, today, [...ended])
  const unit = mainUnitOf(event)
  const fact: Fact = {
    action: 'unit.settle',
    subject: { kind: 'unit', id: unit },
    unit,
    by,
    after: {
      event: event.event,
      carriedOutBy: 'schedule',
      ...(settled.unfit.length > 0 && { unfit: settled.unfit }),
      ...(left.length > 0 && { left: left.map((post) => placeOf(history, post)) }),
    },
    reason: legalBasis,
  }
  return { answer: null, facts: [fact, ...settled.facts] }
}

/** Another process was faster; nothing of this try remains. */
class SettledAlready extends Error {}
