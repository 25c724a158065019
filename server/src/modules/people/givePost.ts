import type { NewHolding } from '@thang/contracts'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { dayText } from '../../platform/dayText.ts'
import { type AppError, conflict, invalid } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor, Authority } from './actor.ts'
import { permit } from './authority.ts'
import { getPersonSeen } from './getPersonSeen.ts'
import { getPostForChange } from './getPost.ts'
import { type HoldingRow, insertHolding, listHoldingsWithin } from './holdingQueries.ts'
import { keepInspectorsApart } from './keepInspectorsApart.ts'
import { lockPerson } from './personQueries.ts'
import { mayGivePost } from './policy.ts'
import { endsBeforeStart, personDisabled, postClosed } from './refusals.ts'

type Giving = NewHolding & { readonly post: number }

/** Gives the post to a person for a time; answers the id of the holding. */
export async function givePost(
  trx: WriteTrx,
  actor: Actor,
  input: Giving,
): Promise<Outcome<number>> {
  const post = await getPostForChange(trx, actor, input.post)
  await lockPerson(trx, input.person)
  const person = await getPersonSeen(trx, actor, input.person)
  const by = permit(
    mayGivePost(actor, post, person.id),
    person.id === actor.personId
      ? 'Anh/chị không được tự giao vị trí cho mình. Hãy nhờ quản trị giao.'
      : 'Anh/chị không được giao vị trí này. Hãy nhờ quản trị của đơn vị.',
    { unit: post.unit },
  )
  if (post.closed) throw postClosed(post.id)
  if (person.disabledAt !== null) throw personDisabled(person.id)
  checkTerm(actor, by, input)
  checkFree(await listHoldingsWithin(trx, input), input)
  await keepInspectorsApart(trx, { ...input, role: post.role })
  const { kind, startsOn, endsOn, legalBasis } = input
  const id = await insertHolding(trx, input, actor.now)
  const fact: Fact = {
    action: 'post.give',
    subject: { kind: 'post', id: String(post.id) },
    unit: post.unit,
    by,
    after: {
      title: post.title,
      holding: id,
      person: { id: person.id, name: person.name },
      kind,
      startsOn,
      endsOn,
      legalBasis,
    },
  }
  return { answer: id, facts: [fact] }
}

/** Posts are recorded late by those who keep the records; nobody records what is over already. */
function checkTerm({ today }: Actor, by: Authority, { kind, startsOn, endsOn }: Giving): void {
  if (kind === 'acting' && endsOn === null) {
    throw invalid('Giữ quyền, phụ trách phải có ngày cuối. Chọn ngày cuối rồi lưu lại.', {
      reason: 'acting-needs-end',
    })
  }
  if (endsOn !== null && endsOn < startsOn) throw endsBeforeStart()
  if (endsOn !== null && endsOn < today) {
    throw invalid(
      'Ngày cuối đã qua: không ghi lại một lần giữ vị trí đã kết thúc. Chọn ngày cuối từ hôm nay trở đi.',
      { reason: 'ends-in-past', today },
    )
  }
  if (startsOn < today && !['administrator', 'coordinator'].includes(by.role)) {
    throw invalid(
      'Ngày đầu đã qua. Chọn từ hôm nay trở đi; nếu quyết định có hiệu lực từ trước, hãy nhờ quản trị hoặc cơ quan điều phối ghi. Quyền chỉ có từ lúc ghi, không tính ngược lại.',
      { reason: 'starts-in-past', today },
    )
  }
}

function checkFree(holders: readonly HoldingRow[], { kind, person }: Giving): void {
  const own = holders.find((holding) => holding.person.id === person)
  if (own !== undefined) {
    throw conflict(
      `${own.person.name} đã giữ vị trí này ${term(own)}. Hãy chọn thời gian khác, hoặc kết thúc lần ấy trước.`,
      { reason: 'already-holds', holding: own.id },
    )
  }
  const regular = holders.find((holding) => holding.kind === 'regular')
  if (kind === 'regular' && regular !== undefined) throw postHeld(regular)
}

function postHeld(holding: HoldingRow): AppError {
  const { person, startsOn, endsOn } = holding
  return conflict(
    `${person.name} đang giữ vị trí này ${term(holding)}. Hãy giao quyền (có thời hạn), chọn ngày bắt đầu sau khi người ấy thôi giữ, hoặc kết thúc lần giữ ấy trước.`,
    { reason: 'post-held', by: person.name, startsOn, endsOn, holding: holding.id },
  )
}

function term({ startsOn, endsOn }: HoldingRow): string {
  return endsOn === null
    ? `từ ngày ${dayText(startsOn)}, chưa có ngày cuối`
    : `từ ngày ${dayText(startsOn)} đến hết ngày ${dayText(endsOn)}`
}
