import type { Holding, HoldingEnd } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { dayText } from '../../platform/dayText.ts'
import { type AppError, conflict, invalid } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { dayAfter } from './dayAfter.ts'
import {
  findHolding,
  findHoldingForChange,
  type HoldingRow,
  saveHoldingEnd,
} from './holdingQueries.ts'
import { keepAnAdministrator } from './keepAnAdministrator.ts'
import { mayManagePost, mayRead } from './policy.ts'
import { endsBeforeStart, noSuchHolding } from './refusals.ts'
import { loadView, showHolding } from './view.ts'

/** Ends a holding at once, or gives it an earlier last day. */
export async function endHolding(
  trx: WriteTrx,
  actor: Actor,
  { holding: id, endsOn, reason }: HoldingEnd & { readonly holding: number },
): Promise<Outcome<number>> {
  const holding = await getHoldingForChange(trx, actor, id)
  const { post, person } = holding
  const by = permit(
    mayManagePost(actor, post),
    'Anh/chị không được kết thúc việc giữ vị trí này. Hãy nhờ quản trị của đơn vị.',
    { unit: post.unit },
  )
  const { now: at, today } = actor
  if (endsOn !== null) checkLastDay(today, holding, endsOn)
  if (!(await saveHoldingEnd(trx, id, { endsOn, at, today }))) throw holdingOver(holding)
  if (post.role === 'administrator' && post.scope === null) {
    await keepAnAdministrator(trx, endsOn === null ? today : dayAfter(endsOn))
  }
  const fact = {
    action: 'post.end',
    subject: { kind: 'post', id: String(post.id) },
    unit: post.unit,
    by,
    before: { title: post.title, holding: id, person, endsOn: holding.endsOn },
    after: endsOn === null ? { endedAtOnce: true } : { endsOn },
    reason,
  }
  return { answer: id, facts: [fact] }
}

/** The holding as the actor sees it; throws `not_found` where they may not see it at all. */
export async function getHolding(trx: ReadTrx, actor: Actor, id: number): Promise<Holding> {
  const holding = seen(actor, id, await findHolding(trx, id))
  return showHolding(await loadView(trx, actor), holding)
}

/** The row of the holding, kept from changing by others; throws as above. */
export async function getHoldingForChange(
  trx: WriteTrx,
  actor: Actor,
  id: number,
): Promise<HoldingRow> {
  return seen(actor, id, await findHoldingForChange(trx, id))
}

function seen(actor: Actor, id: number, holding: HoldingRow | undefined): HoldingRow {
  const visible =
    holding !== undefined &&
    (holding.person.id === actor.personId || mayRead(actor, holding.post.unit) !== undefined)
  if (!visible) throw noSuchHolding(id)
  return holding
}

function checkLastDay(today: string, holding: HoldingRow, endsOn: string): void {
  if (endsOn < today) {
    throw invalid(
      'Ngày cuối đã qua: quyền đã dùng không thu lại được. Chọn từ hôm nay trở đi, hoặc kết thúc ngay.',
      { reason: 'ends-in-past', today },
    )
  }
  if (endsOn < holding.startsOn) throw endsBeforeStart()
  if (holding.endsOn !== null && endsOn > holding.endsOn && holding.endsOn >= today) {
    throw conflict(
      `Ngày cuối hiện nay là ${dayText(holding.endsOn)}; ở đây chỉ rút ngắn. Muốn kéo dài, hãy giao tiếp vị trí này từ ngày kế tiếp.`,
      { reason: 'only-shortens', endsOn: holding.endsOn },
    )
  }
}

function holdingOver({ person, endsOn, revoked }: HoldingRow): AppError {
  const when = revoked || endsOn === null ? 'từ trước' : `ngày ${dayText(endsOn)}`
  return conflict(
    `${person.name} đã thôi giữ vị trí này ${when}; không còn gì để kết thúc. Tải lại trang để xem ai đang giữ.`,
    { reason: 'holding-over' },
  )
}
