import type { ActingPost, Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { dayAfter } from './dayAfter.ts'
import {
  type DelegationRow,
  insertDelegation,
  listDelegationsOfPosts,
  revokeDelegationRow,
} from './delegationQueries.ts'
import { type HoldingRow, insertHolding, saveHoldingEnd } from './holdingQueries.ts'
import { insertPost, type PostRow, saveIndicators, savePostClosed } from './postQueries.ts'
import { postClosed } from './refusals.ts'

/** By which authority and when posts are changed, also where somebody decided so earlier. */
export interface PostChange {
  readonly by: ActingPost | null
  readonly now: Date
  readonly today: string
  readonly legalBasis: string
}

/** Where a post goes on. */
export interface PostMove {
  readonly post: PostRow
  readonly unit: string
  readonly scope: string | null
}

/**
 * The post goes on in another unit, in place of one that has ended: a new post with the same title,
 * role, holders and what they lent from today; the old one is closed. What was done in it before stays
 * its own. Answers the new post.
 */
export async function movePost(
  trx: WriteTrx,
  change: PostChange,
  { post, unit, scope }: PostMove,
): Promise<{ readonly post: number; readonly fact: Fact }> {
  const { by, now, today, legalBasis } = change
  const { title, role } = post
  const lent = await listDelegationsOfPosts(trx, [post.id], today)
  const id = await insertPost(trx, { unit, title, role, scope }, now)
  await saveIndicators(trx, id, post.indicators)
  for (const holding of post.holders) {
    const moved = await moveHolding(trx, change, { holding, post: id })
    for (const each of lent.filter((delegation) => delegation.holding === holding.id)) {
      await moveDelegation(trx, change, { delegation: each, holding: moved })
    }
  }
  if (!(await savePostClosed(trx, post.id, now))) throw postClosed(post.id)
  const holders = post.holders.map(({ person }) => person.name)
  const delegations = lent.map(({ from, to }) => ({ from: from.name, to: to.name }))
  const fact = {
    action: 'post.move',
    subject: { kind: 'post', id: String(id) },
    unit,
    by,
    before: { post: post.id, title, unit: post.unit, scope: post.scope },
    after: { title, role, unit, scope, holders, ...(lent.length > 0 && { delegations }) },
    reason: legalBasis,
  }
  return { post: id, fact }
}

async function moveHolding(
  trx: WriteTrx,
  { now: at, today, legalBasis }: PostChange,
  { holding, post }: { readonly holding: HoldingRow; readonly post: number },
): Promise<number> {
  const begun = holding.startsOn < today
  const endsOn = begun ? dayAfter(today, -1) : null
  await saveHoldingEnd(trx, holding.id, { endsOn, at, today })
  const { kind, person } = holding
  const startsOn = begun ? today : holding.startsOn
  const row = { post, person: person.id, kind, startsOn, endsOn: holding.endsOn, legalBasis }
  return insertHolding(trx, row, at)
}

async function moveDelegation(
  trx: WriteTrx,
  { now: at, today }: PostChange,
  { delegation, holding }: { readonly delegation: DelegationRow; readonly holding: number },
): Promise<void> {
  const { to, endsOn, reason } = delegation
  await revokeDelegationRow(trx, delegation.id, { at, today })
  const startsOn = delegation.startsOn < today ? today : delegation.startsOn
  await insertDelegation(trx, { holding, to: to.id, startsOn, endsOn, reason }, at)
}
