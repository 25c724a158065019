import { phases, type PhaseWindow, type RoundState } from '@thang/engine'
import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { RoundStepFact } from './foldSteps.ts'
import type { RoundPartRow } from './situation.ts'

export interface SituationRow {
  readonly id: number
  readonly name: string
  readonly owner: string | null
  readonly period: string
  readonly periodStart: string
  readonly periodEnd: string
  readonly state: RoundState
  readonly version: number
  readonly openedAt: Date | null
  readonly parts: readonly RoundPartRow[]
  readonly windows: readonly PhaseWindow[]
  readonly gone: readonly { readonly unit: string; readonly state: 'withdrawn' | 'succeeded' }[]
  readonly steps: readonly RoundStepFact[]
}

/** One row a round, the newest first, with everything that decides in it; one statement, since saves wait for it. */
export async function listSituationRows(
  trx: ReadTrx,
  filter: { readonly ids: readonly number[] } | { readonly state: RoundState } | 'every',
): Promise<SituationRow[]> {
  const { rows } = await sql<SituationRow>`
    SELECT r.id, r.name, r.owner_unit AS owner, r.period, r.period_start AS "periodStart",
           r.period_end AS "periodEnd", r.state, r.version, r.opened_at AS "openedAt",
           coalesce((SELECT jsonb_agg(jsonb_build_object('kind', p.unit_kind, 'framework', p.framework_id)
                                      ORDER BY p.unit_kind)
                     FROM round_parts p WHERE p.round_id = r.id), '[]') AS parts,
           coalesce((SELECT jsonb_agg(jsonb_build_object('phase', p.phase, 'opensAt', ${ms('p.opens_at')},
                                                         'dueAt', ${ms('p.due_at')})
                                      ORDER BY array_position(${[...phases]}::text[], p.phase))
                     FROM round_phases p WHERE p.round_id = r.id), '[]') AS windows,
           coalesce((SELECT jsonb_agg(jsonb_build_object('unit', p.unit_code, 'state', p.state))
                     FROM round_participants p
                     WHERE p.round_id = r.id AND p.state <> 'active'), '[]') AS gone,
           coalesce((SELECT jsonb_agg(jsonb_build_object('action', s.action, 'unit', s.unit_code,
                         'kind', s.unit_kind, 'node', s.node_code, 'phase', s.phase,
                         'until', ${ms('s.until')}, 'person', s.person_id, 'post', s.post_id,
                         'at', ${ms('s.at')}) ORDER BY s.id)
                     FROM round_steps s
                     WHERE s.round_id = r.id AND s.action IN ('reopen-phase', 'grant-exception',
                       'withdraw-indicator', 'assign-appraiser', 'substitute-deputy')), '[]') AS steps
    FROM rounds r WHERE ${conditionOf(filter)} ORDER BY r.id DESC
  `.execute(trx)
  return rows
}

function conditionOf(filter: Parameters<typeof listSituationRows>[1]) {
  if (filter === 'every') return sql`true`
  if ('state' in filter) return sql`r.state = ${filter.state}`
  const [only, ...others] = filter.ids
  // A plan for one can be kept; of a list PostgreSQL knows only how long it is, and plans anew each time.
  return others.length === 0 && only !== undefined
    ? sql`r.id = ${only}`
    : sql`r.id = ANY(${[...filter.ids]})`
}

/** An instant in milliseconds since 1970. */
function ms(column: string) {
  return sql`floor(extract(epoch FROM ${sql.ref(column)}) * 1000)`
}
