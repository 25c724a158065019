import type { Notice } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listRoundSituations } from '../rounds/index.ts'
import { listNamedUnits } from '../units/index.ts'
import type { NoticeRow } from './noticeQueries.ts'

export interface NoticeView {
  readonly show: (row: NoticeRow) => Notice
}

/** With the names of the rounds and units that the rows are about; two queries. */
export async function loadNoticeView(
  trx: ReadTrx,
  rows: readonly NoticeRow[],
): Promise<NoticeView> {
  const ids = [...new Set(rows.map(({ round }) => round))]
  const rounds = ids.length === 0 ? [] : await listRoundSituations(trx, { ids })
  const names = new Map(rounds.map(({ id, name }) => [id, name]))
  const codes = new Set(rows.flatMap(({ unit }) => unit ?? []))
  const units = codes.size === 0 ? new Map() : await listNamedUnits(trx, codes)
  return {
    show: ({ id, kind, at, round, submission, node, unit, dueAt, text, by, readAt }) => ({
      id,
      kind,
      at: at.toISOString(),
      round: { id: round, name: names.get(round) ?? '' },
      submission,
      node,
      unit: unit === null ? null : { code: unit, name: units.get(unit)?.unit.name ?? unit },
      dueAt: dueAt?.toISOString() ?? null,
      text,
      by,
      readAt: readAt?.toISOString() ?? null,
    }),
  }
}
