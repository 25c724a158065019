import { randomUUID } from 'node:crypto'
import { engineVersion } from '@thang/engine'
import { sql } from 'kysely'
import { hashOfParts } from '../../server/src/modules/results/freezePart.ts'
import { loadStanding } from '../../server/src/modules/results/loadStanding.ts'
import { makeParts, prepareParts } from '../../server/src/modules/results/makeParts.ts'
import { type FrozenPart, insertResult } from '../../server/src/modules/results/resultQueries.ts'
import type { Standing } from '../../server/src/modules/results/standing.ts'
import { getRoundSituation } from '../../server/src/modules/rounds/index.ts'
import type { Database, WriteTrx } from '../../server/src/platform/db/database.ts'

/** A round whose frozen result was signed and waits to be published. */
export interface SignedResult {
  readonly round: number
  readonly result: number
  /** Of the edition that it becomes. */
  readonly code: string
}

const day = '2026-11-23'

/** The parts of the only round there is, as if each indicator had been given a point, and it were frozen now. */
export function freezeOnlyRound(db: Database): Promise<FrozenPart[]> {
  return db.write(async (trx) => {
    const { id } = await trx.selectFrom('rounds').select('id').executeTakeFirstOrThrow()
    const round = await getRoundSituation(trx, id)
    const standing = withPoints(await loadStanding(trx, round))
    return makeParts(trx, await prepareParts(trx, round, { standing, today: day }), null)
  })
}

function withPoints(standing: Standing): Standing {
  const given = { stands: { points: 1 }, scores: { self: 1, appraised: 1 } }
  const parts = standing.parts.map((part) => ({
    ...part,
    units: part.units.map((unit) => ({
      ...unit,
      answers: unit.answers.map((answer) => ({ ...answer, ...given })),
    })),
  }))
  return { ...standing, parts }
}

/** Puts the parts, under another code, into a round of their own whose result is signed. */
export function addSignedResult(
  db: Database,
  frozen: readonly FrozenPart[],
  code: string,
): Promise<SignedResult> {
  return db.write(async (trx) => {
    const { rows } = await sql<{ id: number; by: string }>`
      INSERT INTO rounds (owner_unit, name, period, period_start, period_end, state, created_at, created_by,
        opened_at)
      SELECT owner_unit, ${code}, period, period_start, period_end, 'closed', created_at, created_by, opened_at
      FROM rounds ORDER BY id LIMIT 1 RETURNING id, created_by AS by
    `.execute(trx)
    const [round] = rows
    if (round === undefined) throw new Error('there is no round to copy')
    const parts = frozen.map((part) => ({ ...part, editionCode: code }))
    const result = await sign(trx, { round: round.id, by: round.by, parts })
    return { round: round.id, result, code }
  })
}

async function sign(
  trx: WriteTrx,
  { round, by, parts }: { round: number; by: string; parts: readonly FrozenPart[] },
): Promise<number> {
  const at = new Date()
  const hash = hashOfParts(parts)
  const made = { round, stage: 'final', engine: engineVersion, hash, at, by, parts } as const
  const result = await insertResult(trx, made)
  await sql`
    INSERT INTO result_signatures (result_id, hash, at, by_person) VALUES (${result}, ${hash}, ${at}, ${by})
  `.execute(trx)
  return result
}

/** A code that no other edition has. */
export function newCode(): string {
  return `thu-${randomUUID()}`
}
