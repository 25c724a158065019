import {
  type AffectedPost,
  type PostDecision,
  type UnitEdit,
  type UnitEventProblem,
  type UnitPreview,
} from '@thang/contracts'
import { mainUnitOf } from '@thang/engine'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { type Actor, postChanges } from '../people/index.ts'
import { drawUnits, loadUnitHistory, unitEventRecords } from '../units/index.ts'
import { foresee, permitRecord } from './previewUnitEvent.ts'
import { saveDecisions } from './queries.ts'
import { inWords } from './refusals.ts'
import { settlePosts } from './settlePosts.ts'
import { tellUnitsChanged } from './unitsChanged.ts'

/**
 * Records a dated event and brings the units up to it. The posts of units that end by it are moved or
 * closed now, or on its day where that is to come.
 */
export async function recordUnitEvent(
  trx: WriteTrx,
  actor: Actor,
  edit: UnitEdit,
): Promise<Outcome<UnitPreview>> {
  const by = permitRecord(actor, edit.change)
  await unitEventRecords.lockUnitEvents(trx)
  const { event, preview } = await foresee(trx, actor, edit)
  refuseProblems(preview.problems)
  checkDecided(edit.posts, preview.posts)
  checkDecisions(edit.posts, preview.posts)
  await permitDecisions(trx, actor, edit.posts)
  const { basis: document, note, posts: decisions } = edit
  const { personId, now, today } = actor
  const actingPost = { post: by.post, title: by.title, role: by.role, forPerson: by.forPerson }
  const kept = { event, document, note, by: personId, actingPost, at: now }
  await unitEventRecords.insertOfficeEvent(trx, { ...kept, settled: !preview.coming })
  await drawUnits(trx, today)
  await saveDecisions(trx, event.event, decisions)
  const change = { by: actingPost, now, today, legalBasis: event.legalBasis ?? event.event }
  const { history } = await loadUnitHistory(trx)
  const facts = preview.coming
    ? []
    : await settlePosts(trx, change, { event: event.event, history, decisions })
  const unit = mainUnitOf(event)
  const recorded: Fact = {
    action: 'unit.change',
    subject: { kind: 'unit', id: unit },
    unit,
    by,
    after: preview.coming && decisions.length > 0 ? { ...event, posts: decisions } : event,
    reason: note ?? event.legalBasis,
  }
  return { answer: preview, facts: [recorded, ...facts], jobs: [tellUnitsChanged(event.event)] }
}

/** Throws `invalid` with the engine's words where one of the problems is an error. */
export function refuseProblems(problems: readonly UnitEventProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  throw invalid(inWords(errors), { reason: 'unit-event-wrong', problems: errors })
}

/** Every post of a unit that ends is decided on. */
export function checkDecided(
  decided: readonly PostDecision[],
  posts: readonly AffectedPost[],
): void {
  const left = posts.filter((each) => !decided.some(({ post }) => post === each.post))
  if (left.length === 0) return
  throw conflict(
    `Chưa chọn chuyển hay đóng: ${left.map(({ title }) => title).join(', ')}. Hãy chọn cho từng vị trí rồi ghi lại.`,
    { reason: 'posts-undecided', posts: left.map(({ post }) => post) },
  )
}

/** A post goes only where its unit went. */
export function checkDecisions(
  decided: readonly PostDecision[],
  posts: readonly AffectedPost[],
): void {
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

/** Whoever decides must be able to do so to each post, now, even if it is carried out later. */
export async function permitDecisions(
  trx: WriteTrx,
  actor: Actor,
  decided: readonly PostDecision[],
): Promise<void> {
  for (const { post: id } of decided) {
    const post = await postChanges.findPost(trx, id, actor.today)
    if (post !== undefined) postChanges.permitChange(actor, post)
  }
}
