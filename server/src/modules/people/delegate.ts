import type { NewDelegation } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { dayText } from '../../platform/dayText.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from './actor.ts'
import { permit } from './authority.ts'
import { dayAfter } from './dayAfter.ts'
import { findDelegationWithin, insertDelegation } from './delegationQueries.ts'
import { getHoldingForChange } from './endHolding.ts'
import type { HoldingRow } from './holdingQueries.ts'
import { keepInspectorsApart } from './keepInspectorsApart.ts'
import { lockPerson } from './personQueries.ts'
import { findPersonView } from './personViewQueries.ts'
import { mayDelegate, maySee } from './policy.ts'
import { endsBeforeStart, noSuchPerson, personDisabled } from './refusals.ts'

const longestDays = 90

/** Lends the authority of a held post to another person for some days; answers the id. */
export async function delegate(
  trx: WriteTrx,
  actor: Actor,
  input: NewDelegation,
): Promise<Outcome<number>> {
  const holding = await getHoldingForChange(trx, actor, input.holding)
  const { post } = holding
  const by = permit(
    mayDelegate(actor, holding),
    'Chỉ người đang giữ vị trí này mới ủy quyền được; quyền được uỷ, quyền quản trị và quyền thanh tra thì không ủy quyền tiếp.',
    { unit: post.unit },
  )
  checkPeriod(actor.today, holding, input)
  const to = await getReceiver(trx, actor, input.to)
  await checkNotLentYet(trx, input)
  const { startsOn, endsOn, reason } = input
  await keepInspectorsApart(trx, { person: to.id, role: post.role, startsOn, endsOn })
  const id = await insertDelegation(trx, input, actor.now)
  const fact = {
    action: 'delegation.give',
    subject: { kind: 'delegation', id: String(id) },
    unit: post.unit,
    by,
    after: { post: { id: post.id, title: post.title }, from: holding.person, to, startsOn, endsOn },
    reason,
  }
  return { answer: id, facts: [fact] }
}

function checkPeriod(today: string, holding: HoldingRow, { startsOn, endsOn }: NewDelegation) {
  if (endsOn < startsOn) throw endsBeforeStart()
  if (startsOn < today) {
    throw invalid('Ngày đầu đã qua. Chọn ngày bắt đầu ủy quyền từ hôm nay trở đi.', {
      reason: 'starts-in-past',
      today,
    })
  }
  const latest = dayAfter(startsOn, longestDays - 1)
  if (endsOn > latest) {
    throw invalid(
      `Một lần ủy quyền dài nhất ${longestDays} ngày. Chọn ngày cuối không quá ${latest}.`,
      { reason: 'too-long', days: longestDays, latest },
    )
  }
  if (holding.endsOn !== null && endsOn > holding.endsOn) {
    throw invalid(
      `Anh/chị giữ vị trí này đến hết ngày ${dayText(holding.endsOn)}. Chọn ngày cuối không quá ngày ấy.`,
      { reason: 'beyond-holding', endsOn: holding.endsOn },
    )
  }
}

/** Only who can sign in can use what is lent; nobody lends to themselves. */
async function getReceiver(trx: WriteTrx, actor: Actor, id: string) {
  if (id === actor.personId) {
    throw invalid('Không ủy quyền cho chính mình. Chọn người khác.', { reason: 'to-oneself' })
  }
  await lockPerson(trx, id)
  const person = await findPersonView(trx, id, actor.today)
  if (person === undefined || !maySee(actor, person)) throw noSuchPerson(id)
  if (person.disabledAt !== null) throw personDisabled(id)
  if (!person.canSignIn) {
    throw conflict(
      `${person.name} chưa nhận lời mời nên chưa đăng nhập được. Hãy chờ người ấy đăng nhập lần đầu, hoặc chọn người khác.`,
      { reason: 'person-invited', person: id },
    )
  }
  return { id, name: person.name }
}

async function checkNotLentYet(trx: WriteTrx, input: NewDelegation): Promise<void> {
  const lent = await findDelegationWithin(trx, input)
  if (lent === undefined) return
  throw conflict(
    `Anh/chị đã ủy quyền vị trí này cho ${lent.to.name} từ ngày ${dayText(lent.startsOn)} đến hết ngày ${dayText(lent.endsOn)}. Hãy chọn thời gian khác, hoặc thu hồi lần ấy trước.`,
    { reason: 'already-delegated', delegation: lent.id },
  )
}
