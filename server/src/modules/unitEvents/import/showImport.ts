import type { UnitImport, UnitImportList } from '@thang/contracts'
import type { ReadTrx } from '../../../platform/db/database.ts'
import { type Actor, peoplePolicy } from '../../people/index.ts'
import { mayImport, maySeeImports, mayWithdraw } from '../policy.ts'
import { type ImportRow, listImportedEvents, listImports } from './queries.ts'
import { noSuchImport } from './refusals.ts'

/** Every import with what the actor may do with it, the latest first. */
export async function getImports(trx: ReadTrx, actor: Actor): Promise<UnitImportList> {
  permitSeeing(actor)
  const imports = await withActions(trx, actor, await listImports(trx))
  return { imports, mayImport: mayImport(actor) !== undefined }
}

/** The authority to see what was imported and the workbook for it, or the refusal in words. */
export function permitSeeing(actor: Actor) {
  return peoplePolicy.permit(
    maySeeImports(actor),
    'Anh/chị không xem được các lần nhập đơn vị và tệp mẫu. Việc ấy là của quản trị, điều phối và thanh tra.',
    { reason: 'unit-import-not-yours' },
  )
}

/** One import; throws `not_found` where there is none of that number that the actor may see. */
export async function showImport(trx: ReadTrx, actor: Actor, id: number): Promise<UnitImport> {
  if (maySeeImports(actor) === undefined) throw noSuchImport(id)
  const [found] = await withActions(trx, actor, await listImports(trx, id))
  if (found === undefined) throw noSuchImport(id)
  return found
}

/** Who may withdraw each of its events may undo it. */
async function withActions(
  trx: ReadTrx,
  actor: Actor,
  rows: readonly ImportRow[],
): Promise<UnitImport[]> {
  const open = rows.flatMap(({ id, undone }) => (undone === null ? id : []))
  const events = Map.groupBy(await listImportedEvents(trx, open), ({ importId }) => importId)
  return rows.map(({ at, undone, ...row }) => {
    const own = undone === null ? (events.get(row.id) ?? []) : []
    const mayUndo = own.length > 0 && own.every(({ event }) => mayWithdraw(actor, event))
    return {
      ...row,
      at: at.toISOString(),
      undone: undone === null ? null : { ...undone, at: undone.at.toISOString() },
      actions: mayUndo ? ['undo'] : [],
    }
  })
}
