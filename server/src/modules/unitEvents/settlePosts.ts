import type { PostDecision } from '@thang/contracts'
import { existedOn, type UnitHistory } from '@thang/engine'
import { sql } from 'kysely'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { AppError, conflict } from '../../platform/errors.ts'
import { postChanges, type PostRow } from '../people/index.ts'
import { endedBy } from './endedUnits.ts'
import type { PostChange } from './postChange.ts'
import { saveOutcome } from './queries.ts'

/** An event whose day has come, among all that is recorded. */
export interface Settling {
  readonly event: string
  readonly history: UnitHistory
  readonly decisions: readonly PostDecision[]
}

/** What came of the decisions. */
export interface Settled {
  readonly facts: readonly Fact[]
  /** Decisions that could not be carried out, each with why. */
  readonly unfit: readonly { readonly post: number; readonly why: string }[]
}

/** Carries the decisions about posts out, each of them or none; throws where one cannot be. */
export async function settlePosts(
  trx: WriteTrx,
  change: PostChange,
  settling: Settling,
): Promise<Fact[]> {
  const facts: Fact[] = []
  for (const decision of movesFirst(settling.decisions)) {
    facts.push(...(await settlePost(trx, change, { ...settling, decision })))
  }
  return facts
}

/** The same where nobody is there to ask: what no longer fits is left and told. */
export async function settleWhatFits(
  trx: WriteTrx,
  change: PostChange,
  settling: Settling,
): Promise<Settled> {
  const facts: Fact[] = []
  const unfit: { post: number; why: string }[] = []
  const { event } = settling
  for (const decision of movesFirst(settling.decisions)) {
    await sql`SAVEPOINT settle_post`.execute(trx)
    try {
      facts.push(...(await settlePost(trx, change, { ...settling, decision })))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await sql`ROLLBACK TO SAVEPOINT settle_post`.execute(trx)
      const { post } = decision
      await saveOutcome(trx, { event, post, outcome: 'unfit', movedTo: null })
      unfit.push({ post, why: error.message })
    }
    await sql`RELEASE SAVEPOINT settle_post`.execute(trx)
  }
  return { facts, unfit }
}

/** So that an administrator who goes on is there when another post is closed. */
function movesFirst(decisions: readonly PostDecision[]): PostDecision[] {
  return decisions.toSorted((a, b) => Number(a.to === null) - Number(b.to === null))
}

interface OneDecision extends Omit<Settling, 'decisions'> {
  readonly decision: PostDecision
}

async function settlePost(
  trx: WriteTrx,
  change: PostChange,
  { event, history, decision: { post: id, to } }: OneDecision,
): Promise<Fact[]> {
  const post = await postChanges.findPostForChange(trx, id, change.today)
  const ended = endedBy(history, event)
  if (post === undefined || post.closed || !isAbout(post, ended)) throw fitsNoMore(id)
  if (to === null) {
    const facts = await postChanges.closeOpenPost(trx, change, post)
    await saveOutcome(trx, { event, post: id, outcome: 'closed', movedTo: null })
    return facts
  }
  const receiver = history.lives.get(to)
  if (receiver === undefined || !existedOn(receiver, change.today)) throw fitsNoMore(id)
  const unit = ended.has(post.unit) ? to : post.unit
  const scope = post.scope !== null && ended.has(post.scope) ? to : post.scope
  const moved = await postChanges.movePost(trx, change, { post, unit, scope })
  await saveOutcome(trx, { event, post: id, outcome: 'moved', movedTo: moved.post })
  return [moved.fact]
}

function isAbout({ unit, scope }: PostRow, ended: ReadonlySet<string>): boolean {
  return ended.has(unit) || (scope !== null && ended.has(scope))
}

function fitsNoMore(post: number): AppError {
  return conflict(
    'Vị trí này hoặc nơi nó chuyển đến đã thay đổi từ khi quyết định. Hãy tải lại trang rồi chọn lại.',
    { reason: 'post-decision-unfit', post },
  )
}
