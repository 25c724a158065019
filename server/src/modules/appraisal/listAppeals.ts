import type { AppealList } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { type Actor, peoplePolicy } from '../people/index.ts'
import { roundRules } from '../rounds/index.ts'
import { submissionAppraisal, type SubmissionInRound } from '../submissions/index.ts'
import { loadUnitRegistry, referTo } from '../units/index.ts'
import { type AppealRow, listAppeals as listRows } from './appealQueries.ts'
import { getRoundToAppraise } from './getRound.ts'
import { loadPart, type Part, scorePart } from './part.ts'
import { type Appraiser, mayFollow } from './policy.ts'
import { presentAppeals } from './presentAppeals.ts'
import { threeScores } from './scoreCells.ts'

/** The appeals of a round that the asker reads: all of them, or those of their unit; open ones first. */
export async function listAppeals(trx: ReadTrx, actor: Actor, id: number): Promise<AppealList> {
  const { round, appraiser } = await getRoundToAppraise(trx, actor, id)
  const appeals: AppealList['appeals'] = []
  for (const { kind } of round.parts) {
    const part = await loadPart(trx, round, { kind })
    appeals.push(...(await appealsOf(trx, appraiser, part)))
  }
  const open = appeals.filter(({ state }) => state === 'open')
  return { appeals: [...open, ...appeals.filter(({ state }) => state !== 'open')] }
}

/** Who follows the round reads every appeal, officers and heads those of their unit. */
export function mayReadAppeal(
  { actor }: Appraiser,
  { row, round }: Pick<SubmissionInRound, 'row' | 'round'>,
): boolean {
  return (
    mayFollow(actor, round) ||
    peoplePolicy.authorityOver(actor, ['officer', 'head'], row.unit) !== undefined ||
    roundRules.deputyAt(round, row.unit, actor.now) === actor.personId
  )
}

async function appealsOf(
  trx: ReadTrx,
  appraiser: Appraiser,
  part: Part,
): Promise<AppealList['appeals']> {
  const read = part.units.filter((about) => mayReadAppeal(appraiser, about))
  const rows = await listRows(trx, { submissions: read.map(({ row }) => row.id), nodes: null })
  const registry = await loadUnitRegistry(trx)
  const scores = scoresAt(part, rows)
  const found: AppealList['appeals'] = []
  for (const about of read) {
    const own = rows.filter(({ submission }) => submission === about.row.id)
    const actor = submissionAppraisal.asDeputy(appraiser.actor, part.round, about.row.unit)
    const asking = { appraiser: { ...appraiser, actor }, about }
    for (const appeal of await presentAppeals(trx, asking, own)) {
      const place = part.nodes.find(({ node }) => node.code === appeal.node)
      const scored = scores.get(appeal.node)?.get(about.row.id)
      if (place === undefined || scored === undefined) continue
      found.push({
        ...appeal,
        submission: about.row.id,
        unit: referTo(registry, about.row.unit),
        kind: part.kind,
        name: place.node.name,
        maxPoints: place.node.maxPoints,
        scores: threeScores(scored),
      })
    }
  }
  return found
}

function scoresAt(part: Part, rows: readonly AppealRow[]) {
  const codes = new Set(rows.map(({ node }) => node))
  const places = part.nodes.filter(({ node }) => codes.has(node.code))
  return new Map(places.map((place) => [place.node.code, scorePart(part, place)]))
}
