import type { UnitEventPosts, UnitEventRecord } from '@thang/contracts'
import { mainUnitOf } from '@thang/engine'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { loadUnitHistory, unitEventRecords } from '../units/index.ts'
import { showAffectedPosts } from './affectedPosts.ts'
import { endedBy } from './endedUnits.ts'
import { permitRecord } from './previewUnitEvent.ts'
import { saveDecisions } from './queries.ts'
import { getRecordedEvent } from './recordedEvents.ts'
import { noSuchEvent, withdrawnAlready } from './refusals.ts'
import { checkDecisions, permitDecisions } from './recordUnitEvent.ts'
import { settlePosts } from './settlePosts.ts'

/**
 * Decides on posts of units that end by a recorded event: again or for the first time while it is to
 * come; after its day, about posts that were left over, which are moved or closed now.
 */
export async function decidePosts(
  trx: WriteTrx,
  actor: Actor,
  { event: code, posts: decided }: UnitEventPosts & { readonly event: string },
): Promise<Outcome<UnitEventRecord>> {
  await unitEventRecords.lockUnitEvents(trx)
  const record = (await unitEventRecords.listRecordedEvents(trx)).find(
    ({ event }) => event.event === code,
  )
  if (record === undefined) throw noSuchEvent(code)
  const { event, settledAt, withdrawn } = record
  const by = permitRecord(actor, event)
  if (withdrawn !== null) throw withdrawnAlready(code)
  const { history } = await loadUnitHistory(trx)
  const { now, today } = actor
  const coming = settledAt === null && (event.effectiveOn ?? '') > today
  const on = coming ? (event.effectiveOn ?? today) : today
  const posts = await showAffectedPosts(trx, { history, on, today }, endedBy(history, code))
  checkDecisions(decided, posts)
  await permitDecisions(trx, actor, decided)
  await saveDecisions(trx, code, decided)
  const change = { by, now, today, legalBasis: event.legalBasis ?? code }
  const facts = coming
    ? []
    : await settlePosts(trx, change, { event: code, history, decisions: decided })
  const unit = mainUnitOf(event)
  const fact: Fact = {
    action: 'unit.decide-posts',
    subject: { kind: 'unit', id: unit },
    unit,
    by,
    after: { event: code, posts: decided },
    reason: event.legalBasis,
  }
  return { answer: await getRecordedEvent(trx, actor, code), facts: [fact, ...facts] }
}
