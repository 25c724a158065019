import type { AppraiserAssignment } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { type Actor, postChanges, type PostRow } from '../people/index.ts'
import { beginStep, takeStep } from './beginStep.ts'
import { requireNode } from './indicators.ts'
import { doneBy, noticeJob } from './noticeJob.ts'
import { listUnitsBelow } from './planUnitQueries.ts'
import { alreadyAssigned, indicatorWithdrawn, notAnAppraiser } from './refusals.ts'
import { appraiserOf, type RoundSituation } from './situation.ts'

/** Says which post appraises an indicator, or a group with all below it; the deepest assignment holds. */
export async function assignAppraiser(
  trx: WriteTrx,
  actor: Actor,
  asked: AppraiserAssignment & { readonly round: number },
): Promise<Outcome<number>> {
  const begun = await beginStep(trx, actor, { ...asked, action: 'assign-appraiser' })
  const { kind, node } = asked
  const { round } = begun
  const { withdrawn } = await requireNode(trx, round, { kind, node })
  if (withdrawn) throw indicatorWithdrawn(node)
  const post = await findAppraiser(trx, actor, { round, post: asked.post })
  if (post === undefined) throw notAnAppraiser(asked.post)
  const before = appraiserOf(round, kind, [node])
  if (before === post.id) throw alreadyAssigned(post.id)
  const about = { kind, node, post: post.id }
  const { step, fact } = await takeStep(trx, actor, {
    begun,
    action: 'round.assign-appraiser',
    about,
    before: { post: before ?? null },
  })
  const people = post.holders
    .filter(({ startsOn }) => startsOn <= actor.today)
    .map(({ person }) => person.id)
  const told = noticeJob({
    kind: 'appraiser-named',
    key: `appraiser-named ${round.id} ${step}`,
    round: round.id,
    node,
    ...doneBy(actor),
    ...(begun.reason === null ? {} : { text: begun.reason }),
    to: { people },
  })
  return { answer: round.id, facts: [fact], jobs: round.state === 'open' ? [told] : [] }
}

/** An open post of an appraiser in the part of the administration that the round is for. */
async function findAppraiser(
  trx: WriteTrx,
  actor: Actor,
  { round, post: id }: { readonly round: RoundSituation; readonly post: number },
): Promise<PostRow | undefined> {
  const post = await postChanges.findPost(trx, id, actor.today)
  if (post === undefined || post.closed || post.role !== 'appraiser') return undefined
  const below = await listUnitsBelow(trx, round.owner, actor.today)
  return below.some(({ code }) => code === post.unit) ? post : undefined
}
