import { describeProblem, type UnitEdit, type UnitPreview } from '@thang/contracts'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { dayText } from '../../platform/dayText.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { type Actor, postChanges } from '../people/index.ts'
import { drawUnits, insertOfficeEvent, lockUnitEvents } from '../units/index.ts'
import { type Foreseen, foresee, permitRecord } from './previewUnitEvent.ts'

/** Records a dated event, brings the units up to it, and moves or closes the posts of units that end. */
export async function recordUnitEvent(
  trx: WriteTrx,
  actor: Actor,
  edit: UnitEdit,
): Promise<Outcome<UnitPreview>> {
  const by = permitRecord(actor, edit)
  await lockUnitEvents(trx)
  const foreseen = await foresee(trx, actor, edit)
  const { event, preview } = foreseen
  checkRecordable(edit, preview)
  checkPosts(edit, preview)
  const { basis: document, note } = edit
  await insertOfficeEvent(trx, { event, document, note, by: actor.personId, at: actor.now })
  await drawUnits(trx)
  const facts = await settlePosts(trx, actor, { edit, foreseen })
  const unit = subjectOf(edit)
  const recorded: Fact = {
    action: 'unit.change',
    subject: { kind: 'unit', id: unit },
    unit,
    by,
    after: event,
    reason: note ?? event.legalBasis,
  }
  return { answer: preview, facts: [recorded, ...facts] }
}

/** Throws `invalid` with the engine's words, or `conflict` where the day is still to come. */
function checkRecordable({ change }: UnitEdit, { problems, tooEarly }: UnitPreview): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    throw invalid(
      errors.map((problem) => describeProblem(problem.code, problem.details).vi).join(' '),
      {
        reason: 'unit-event-wrong',
        problems: errors,
      },
    )
  }
  if (!tooEarly) return
  throw conflict(
    `Ngày có hiệu lực ${dayText(change.effectiveOn)} chưa đến. Xem trước được ngay; hãy ghi nhận từ ngày ấy, vì quyền và vị trí đổi theo lúc ghi.`,
    { reason: 'unit-event-too-early', on: change.effectiveOn },
  )
}

/** Every post of a unit that ends is decided on, and goes only where the unit went. */
function checkPosts({ posts: decided }: UnitEdit, { posts }: UnitPreview): void {
  const left = posts.filter((each) => !decided.some(({ post }) => post === each.post))
  if (left.length > 0) {
    throw conflict(
      `Chưa chọn chuyển hay đóng: ${left.map(({ title }) => title).join(', ')}. Hãy chọn cho từng vị trí rồi ghi lại.`,
      { reason: 'posts-undecided', posts: left.map(({ post }) => post) },
    )
  }
  const wrong = decided.filter(({ post, to }) => {
    const about = posts.filter((each) => each.post === post)
    return !about.some(({ mayMoveTo }) => to === null || mayMoveTo.some(({ code }) => code === to))
  })
  if (wrong.length === 0) return
  throw invalid(
    'Có vị trí được chuyển đến nơi không kế tục đơn vị của nó. Hãy xem trước lại rồi chọn trong các đơn vị kế tục.',
    { reason: 'posts-elsewhere', posts: wrong.map(({ post }) => post) },
  )
}

/** Moved ones first, so that an administrator who goes on is there when another post is closed. */
async function settlePosts(
  trx: WriteTrx,
  actor: Actor,
  { edit, foreseen }: { readonly edit: UnitEdit; readonly foreseen: Foreseen },
): Promise<Fact[]> {
  const { event, ended } = foreseen
  const legalBasis = event.legalBasis ?? ''
  const facts: Fact[] = []
  for (const { post, to } of edit.posts) {
    if (to !== null)
      facts.push(...(await postChanges.movePost(trx, actor, { post, to, ended, legalBasis })))
  }
  for (const { post, to } of edit.posts) {
    if (to === null)
      facts.push(...(await postChanges.closePost(trx, actor, { post, reason: legalBasis })).facts)
  }
  return facts
}

/** The unit under which the event is found in the audit. */
function subjectOf({ change }: UnitEdit): string {
  switch (change.kind) {
    case 'merge':
      return change.into.unit
    case 'transfer':
      return change.from
    default:
      return change.unit
  }
}
