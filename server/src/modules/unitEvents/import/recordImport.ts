import type { NewUnitImport, UnitImport } from '@thang/contracts'
import { mainUnitOf } from '@thang/engine'
import type { ActingPost, Fact } from '../../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { drawUnits, unitEventRecords } from '../../units/index.ts'
import { mayRecord } from '../policy.ts'
import { tellUnitsChanged } from '../unitsChanged.ts'
import { bytesOf, permitImport } from './checkImport.ts'
import { notYours, placesOf } from './checkRights.ts'
import type { CodedEvent } from './checkSaid.ts'
import { type ImportPlan, planImport } from './planImport.ts'
import { insertImport } from './queries.ts'
import { importUnsound, nothingToRecord, unitsChanged } from './refusals.ts'
import { showImport } from './showImport.ts'
import { countKinds, showPlan } from './showPlan.ts'

/** Records all that a workbook says of units, or nothing of it; it is checked once more. */
export async function recordImport(
  trx: WriteTrx,
  actor: Actor,
  workbook: NewUnitImport,
): Promise<Outcome<UnitImport>> {
  const by = permitImport(actor)
  const bytes = bytesOf(workbook)
  await unitEventRecords.lockUnitEvents(trx)
  const plan = await planImport(trx, actor, bytes)
  refuseUnsound(plan, actor)
  if (plan.plan !== workbook.plan) throw unitsChanged()
  if (plan.events.length === 0) throw nothingToRecord()
  const { sha256, rows, events } = plan
  const { fileName } = workbook
  const counts = countKinds(events)
  const { personId, now: at } = actor
  const id = await insertImport(trx, { fileName, sha256, rows, counts, by: personId, at })
  const facts = await recordEvents(trx, actor, { id, events })
  await drawUnits(trx, actor.today)
  const imported: Fact = {
    action: 'unit-import.record',
    subject: { kind: 'unit-import', id: String(id) },
    unit: null,
    by,
    after: { fileName, sha256, rows, counts },
  }
  return {
    answer: await showImport(trx, actor, id),
    facts: [imported, ...facts],
    jobs: [tellUnitsChanged(`import ${id}`)],
  }
}

function refuseUnsound(plan: ImportPlan, actor: Actor): void {
  if (plan.problems.length === 0) return
  const { problems, more } = showPlan(plan, actor.today)
  const onlyRights = plan.problems.every(({ code }) => code === notYours)
  throw importUnsound(problems, more, { onlyRights })
}

/** Each event with its document, in the post whose authority it is, and as a fact of its unit. */
async function recordEvents(
  trx: WriteTrx,
  actor: Actor,
  { id, events }: { readonly id: number; readonly events: readonly CodedEvent[] },
): Promise<Fact[]> {
  const { personId, now: at, today } = actor
  const placeOf = placesOf(events.map(({ said }) => said))
  const facts: Fact[] = []
  for (const { said, event } of events) {
    const by = mayRecord(actor, said.change, placeOf)
    if (by === undefined) throw new Error(`the right to ${event.event} was checked and is gone`)
    const { basis: document, note } = said
    const actingPost = actingIn(by)
    const settled = event.effectiveOn === null || event.effectiveOn <= today
    const kept = { event, document, note, by: personId, actingPost, at, settled, importId: id }
    await unitEventRecords.insertOfficeEvent(trx, kept)
    const unit = mainUnitOf(event)
    facts.push({
      action: 'unit.change',
      subject: { kind: 'unit', id: unit },
      unit,
      by: actingPost,
      after: { ...event, import: id },
      reason: note ?? event.legalBasis,
    })
  }
  return facts
}

function actingIn({ post, title, role, forPerson }: ActingPost): ActingPost {
  return { post, title, role, forPerson }
}
