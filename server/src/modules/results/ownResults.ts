import type { OwnResult, OwnResults } from '@thang/contracts'
import { answerableNodes, phaseStanding } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { getUnitAppraisal } from '../appraisal/index.ts'
import { getIssuedFramework } from '../frameworks/index.ts'
import type { Actor } from '../people/index.ts'
import { getRoundSituation, type RoundSituation } from '../rounds/index.ts'
import { listOwnRows, type OwnRow } from './ownResultQueries.ts'
import { ownResultUnits } from './policy.ts'

const most = 20

/** What the units of the asker were told of themselves, the newest first; nothing of any other unit. */
export async function listOwnResults(trx: ReadTrx, actor: Actor): Promise<OwnResults> {
  const units = ownResultUnits(actor)
  if (units.length === 0) return { results: [] }
  const results: OwnResult[] = []
  for (const row of await listOwnRows(trx, { units, limit: most })) {
    results.push(await present(trx, actor, row))
  }
  return { results }
}

async function present(trx: ReadTrx, actor: Actor, own: OwnRow): Promise<OwnResult> {
  const { unit, submission, rank, value, reason, band, groups } = own.row
  const round = await getRoundSituation(trx, own.round)
  const framework = await getIssuedFramework(trx, own.framework)
  const appealUntil = own.published ? null : appealEnd(round, unit.code, actor.now)
  const contestable = appealUntil === null ? new Set() : await appealable(trx, actor, submission)
  const scores = new Map(own.answers.map((answer) => [answer.node, answer]))
  const points = new Map(groups.map((group) => [group.node, group.points]))
  return {
    round: { id: round.id, name: round.name, period: round.period },
    unit,
    submission,
    stage: own.published ? 'final' : 'preliminary',
    madeAt: own.madeAt.toISOString(),
    rank,
    of: own.of,
    value,
    reason,
    band,
    groups: own.groups.map((group) => ({ ...group, points: points.get(group.node) ?? null })),
    indicators: answerableNodes(framework, own.kind).flatMap(({ node, path }) => {
      const answer = scores.get(node.code)
      if (answer === undefined) return []
      const { self, appraised, final } = answer
      return {
        node: node.code,
        name: node.name,
        group: path.find((code) => points.has(code)) ?? node.code,
        maxPoints: node.maxPoints,
        scores: { self, selfReason: self === null ? 'not-submitted' : null, appraised, final },
        mayAppeal: contestable.has(node.code),
      }
    }),
    appealUntil: appealUntil?.toISOString() ?? null,
  }
}

/** Until when the unit may appeal, as long as it may or will; null from then on. */
function appealEnd(
  { state, windows, extensions }: RoundSituation,
  unit: string,
  now: Date,
): Date | null {
  if (state !== 'open') return null
  const subject = { unit, node: null }
  const asked = { phase: 'appeal', subject, now: now.getTime() } as const
  const standing = phaseStanding(windows, extensions, asked)
  if (standing.standing === 'open') return new Date(standing.dueAt)
  const due = windows.find(({ phase }) => phase === 'appeal')?.dueAt
  return standing.standing === 'past' || due === undefined ? null : new Date(due)
}

async function appealable(
  trx: ReadTrx,
  actor: Actor,
  submission: number,
): Promise<ReadonlySet<string>> {
  const { answers } = await getUnitAppraisal(trx, actor, submission)
  return new Set(answers.flatMap(({ node, mayAppeal }) => (mayAppeal ? node : [])))
}
