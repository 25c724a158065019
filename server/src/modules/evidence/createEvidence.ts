import type { NewEvidence } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { listNamedUnits } from '../units/index.ts'
import { mayWrite } from './policy.ts'
import { insertDocument } from './queries.ts'
import { noSuchUnit, notToWrite, unitEnded } from './refusals.ts'
import { loadAsking, permit } from './view.ts'

/** Adds a document without files to those of the unit. */
export async function createEvidence(
  trx: WriteTrx,
  actor: Actor,
  { unit, ...data }: NewEvidence,
): Promise<Outcome<number>> {
  const by = await permitAdding(trx, actor, unit)
  const id = await insertDocument(trx, { ...data, unit, by: actor.personId, at: actor.now })
  const fact = {
    action: 'evidence.create',
    subject: { kind: 'evidence', id: String(id) },
    unit,
    by,
    after: data,
  }
  return { answer: id, facts: [fact] }
}

/** The authority to add something to the unit, which is there and has not ended; otherwise a refusal. */
export async function permitAdding(trx: ReadTrx, actor: Actor, unit: string) {
  const { reach } = await loadAsking(trx, actor)
  const by = permit(mayWrite(reach, unit), notToWrite, { unit })
  const found = (await listNamedUnits(trx, [unit])).get(unit)
  if (found === undefined) throw noSuchUnit(unit)
  const { validTo } = found
  if (validTo !== null && validTo < actor.today) throw unitEnded(unit, validTo)
  return by
}
