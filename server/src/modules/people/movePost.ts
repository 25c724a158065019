import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { dayAfter } from './dayAfter.ts'
import { type HoldingRow, insertHolding, saveHoldingEnd } from './holdingQueries.ts'
import { mayManagePost } from './policy.ts'
import {
  findPostForChange,
  insertPost,
  listPostsOfUnits,
  type PostRow,
  saveIndicators,
  savePostClosed,
} from './postQueries.ts'
import { noSuchPost, postClosed } from './refusals.ts'

/** Open posts in the units, and those elsewhere whose role is for one of them. */
export function listPostsAbout(
  trx: ReadTrx,
  { today }: Actor,
  units: readonly string[],
): Promise<PostRow[]> {
  return units.length === 0 ? Promise.resolve([]) : listPostsOfUnits(trx, units, today)
}

/**
 * The post goes on in another unit, in place of one that has ended: a new post with the same title,
 * role and holders from today; the old one is closed. What was done in it before stays its own.
 */
export async function movePost(
  trx: WriteTrx,
  actor: Actor,
  move: {
    readonly post: number
    readonly ended: ReadonlySet<string>
    readonly to: string
    readonly legalBasis: string
  },
): Promise<Fact[]> {
  const { ended, to, legalBasis } = move
  const post = await findPostForChange(trx, move.post, actor.today)
  if (post === undefined) throw noSuchPost(move.post)
  const by = permit(
    mayManagePost(actor, post),
    `Anh/chị không được chuyển vị trí "${post.title}". Hãy nhờ quản trị của đơn vị.`,
    { unit: post.unit },
  )
  const { title, role } = post
  const unit = ended.has(post.unit) ? to : post.unit
  const scope = post.scope !== null && ended.has(post.scope) ? to : post.scope
  const id = await insertPost(trx, { unit, title, role, scope }, actor.now)
  await saveIndicators(trx, id, post.indicators)
  for (const holding of post.holders) {
    await moveHolding(trx, actor, { holding, post: id, legalBasis })
  }
  if (!(await savePostClosed(trx, post.id, actor.now))) throw postClosed(post.id)
  const holders = post.holders.map(({ person }) => person.name)
  return [
    {
      action: 'post.move',
      subject: { kind: 'post', id: String(id) },
      unit,
      by,
      before: { post: post.id, title, unit: post.unit, scope: post.scope },
      after: { title, role, unit, scope, holders },
      reason: legalBasis,
    },
  ]
}

async function moveHolding(
  trx: WriteTrx,
  { now: at, today }: Actor,
  moved: { readonly holding: HoldingRow; readonly post: number; readonly legalBasis: string },
): Promise<void> {
  const { holding, post, legalBasis } = moved
  const begun = holding.startsOn < today
  const endsOn = begun ? dayAfter(today, -1) : null
  await saveHoldingEnd(trx, holding.id, { endsOn, at, today })
  const { kind, person } = holding
  const startsOn = begun ? today : holding.startsOn
  const row = { post, person: person.id, kind, startsOn, endsOn: holding.endsOn, legalBasis }
  await insertHolding(trx, row, at)
}
