import type { Submission, SubmissionList } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { listRoundSituations, roundRules, type RoundSituation } from '../rounds/index.ts'
import { loadUnitRegistry, referTo } from '../units/index.ts'
import { aboutRows } from './aboutRows.ts'
import { nextDue } from './nextDue.ts'
import { actionsOn, asDeputy, type About, reachedUnits, readableNodes } from './policy.ts'
import { listStandings } from './standings.ts'
import { listSubmissionRows } from './submissionQueries.ts'

/** The submissions that the actor reads, the nearest deadline first; those of rounds that are over last. */
export async function listSubmissions(
  trx: ReadTrx,
  actor: Actor,
  { round }: { readonly round?: number },
): Promise<SubmissionList> {
  const rounds = await listRoundSituations(trx, round === undefined ? 'every' : { ids: [round] })
  const rows = await listSubmissionRows(trx, {
    rounds: rounds.map(({ id }) => id),
    units: unitsToLookAt(actor, rounds),
  })
  const seen = (await aboutRows(trx, rows, rounds)).flatMap((about) => {
    const asking = asDeputy(actor, about.round, about.row.unit)
    return readableNodes(asking, about).size > 0 ? [{ ...about, actor: asking }] : []
  })
  return { submissions: await present(trx, seen) }
}

/** Those the actor reaches by a post, and those they were named a deputy of. */
function unitsToLookAt(actor: Actor, rounds: readonly RoundSituation[]): string[] | null {
  const reached = reachedUnits(actor)
  if (reached === null) return null
  const deputed = rounds.flatMap((round) =>
    round.deputies.flatMap(({ unit }) =>
      roundRules.deputyAt(round, unit, actor.now) === actor.personId ? unit : [],
    ),
  )
  return [...reached, ...deputed]
}

async function present(
  trx: ReadTrx,
  seen: readonly (About & { readonly actor: Actor })[],
): Promise<Submission[]> {
  if (seen.length === 0) return []
  const registry = await loadUnitRegistry(trx)
  const standings = await listStandings(trx, seen)
  const submissions = seen.map((each) => {
    const { row, round, actor } = each
    const counted = standings.get(row.id)
    return {
      id: row.id,
      round: { id: round.id, name: round.name, period: round.period },
      unit: referTo(registry, row.unit),
      kind: row.kind,
      state: row.state,
      answered: counted?.answered ?? 0,
      answerable: counted?.answerable ?? 0,
      dueAt: nextDue(each),
      actions: actionsOn(actor, each),
    }
  })
  return submissions.toSorted(
    (a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~') || b.round.id - a.round.id,
  )
}
