import type { Reasoned, UnitImport } from '@thang/contracts'
import type { Fact } from '../../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../../platform/db/database.ts'
import type { Outcome } from '../../../platform/write/performWrite.ts'
import type { Actor } from '../../people/index.ts'
import { unitEventRecords } from '../../units/index.ts'
import { withdrawUnitEvents } from '../withdrawUnitEvents.ts'
import { permitImport } from './checkImport.ts'
import { listImportedEvents, saveUndone } from './queries.ts'
import { importUndone } from './refusals.ts'
import { showImport } from './showImport.ts'

/** Withdraws all events of an import, or says which later thing stands on them. */
export async function undoImport(
  trx: WriteTrx,
  actor: Actor,
  { id, reason }: Reasoned & { readonly id: number },
): Promise<Outcome<UnitImport>> {
  // Nobody without a right to it makes others wait, or learns whether there is one of that number.
  await showImport(trx, actor, id)
  const by = permitImport(actor)
  await unitEventRecords.lockUnitEvents(trx)
  const { fileName, undone } = await showImport(trx, actor, id)
  const imported = await listImportedEvents(trx, [id])
  if (undone !== null || imported.length === 0) throw importUndone(id)
  const events = imported.map(({ event }) => event.event)
  const { facts } = await withdrawUnitEvents(trx, actor, { events, reason })
  const done = { by: actor.personId, at: actor.now, reason }
  if (!(await saveUndone(trx, id, done))) throw importUndone(id)
  const fact: Fact = {
    action: 'unit-import.undo',
    subject: { kind: 'unit-import', id: String(id) },
    unit: null,
    by,
    before: { fileName, events: events.length },
    reason,
  }
  return { answer: await showImport(trx, actor, id), facts: [fact, ...facts] }
}
