import type { AuditList, AuditQuery } from '@thang/contracts'
import type { z } from 'zod'
import type { ReadTrx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { Actor } from '../people/index.ts'
import { type AuditReach, auditReach, permitUnit } from './policy.ts'
import { presentEntry } from './presentEntry.ts'
import {
  type AuditFilters,
  listAllActions,
  listEntries,
  listRecentActions,
  unitExists,
} from './queries.ts'

/** A page of the entries that the actor reads, newest first. */
export async function listAudit(
  trx: ReadTrx,
  actor: Actor,
  { below, limit, ...filters }: z.output<typeof AuditQuery>,
): Promise<AuditList> {
  const reach = await getReach(trx, actor, filters)
  const rows = await listEntries(trx, { reach, filters, below, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    entries: shown.map(presentEntry),
    next: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
    actions: await (reach.all ? listAllActions(trx) : listRecentActions(trx, reach)),
  }
}

/** What the actor reads; refuses a unit whose entries they do not read, or that does not exist. */
export async function getReach(
  trx: ReadTrx,
  actor: Actor,
  { unit }: AuditFilters,
): Promise<AuditReach> {
  const reach = auditReach(actor)
  permitUnit(reach, unit)
  if (unit !== undefined && !(await unitExists(trx, unit))) {
    throw notFound('Không có đơn vị này. Chọn đơn vị trong danh sách.', { unit })
  }
  return reach
}
