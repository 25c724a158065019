import {
  RegisteredUnitKind,
  type UnitChange,
  type UnitEdit,
  type UnitEvent,
  type UnitPreview,
} from '@thang/contracts'
import {
  checkEvent,
  findUnitAsOf,
  replayEvents,
  type UnitHistory,
  type UnitOnDay,
} from '@thang/engine'
import { dayText } from '../../platform/dayText.ts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { type Actor, peoplePolicy } from '../people/index.ts'
import { loadUnitHistory } from '../units/index.ts'
import { showAffectedPosts } from './affectedPosts.ts'
import { endedBy, named } from './endedUnits.ts'
import { mayRecord, placesOf } from './policy.ts'
import { listVacancies } from './vacancies.ts'

/** The authority to record the event, or the refusal in words. */
export function permitRecord(actor: Actor, change: UnitChange | UnitEvent) {
  return peoplePolicy.permit(
    mayRecord(actor, change),
    'Anh/chị không được ghi thay đổi này: cần quyền quản trị trên mọi đơn vị có liên quan. Hãy nhờ quản trị của cấp trên.',
    { reason: 'unit-event-not-yours', unit: placesOf(change)[0] },
  )
}

/** What the event would do to units and to the posts in them; changes nothing. */
export async function previewUnitEvent(
  trx: ReadTrx,
  actor: Actor,
  edit: UnitEdit,
): Promise<UnitPreview> {
  permitRecord(actor, edit.change)
  return (await foresee(trx, actor, edit)).preview
}

export interface Foreseen {
  readonly preview: UnitPreview
  readonly event: UnitEvent
  /** Units that end by the event. */
  readonly ended: ReadonlySet<string>
}

/** The event with its effects, whoever asks. */
export async function foresee(trx: ReadTrx, actor: Actor, edit: UnitEdit): Promise<Foreseen> {
  const { history, stored } = await loadUnitHistory(trx)
  const event = eventOf(edit, freeCode(stored.map((each) => each.event.event)))
  const problems = checkEvent(history, event)
  const { effectiveOn } = edit.change
  const coming = effectiveOn > actor.today
  if (problems.some(({ severity }) => severity === 'error')) {
    const preview = { problems, coming, changes: [], posts: [], vacancies: [] }
    return { event, ended: new Set(), preview }
  }
  const after = replayEvents([...history.events, event])
  const changes = changesOf(history, after, effectiveOn)
  const ended = endedBy(after, event.event)
  const view = { history: after, on: coming ? effectiveOn : actor.today, today: actor.today }
  const posts = await showAffectedPosts(trx, view, ended)
  const vacancies = await listVacancies(trx, view, { posts, decided: edit.posts, ended })
  return { event, ended, preview: { problems, coming, changes, posts, vacancies } }
}

/** The event in the words of the register: with its code, and its document as the legal basis. */
export function eventOf({ change, basis }: Pick<UnitEdit, 'change' | 'basis'>, code: string) {
  const legalBasis = `${basis.number} ngày ${dayText(basis.issuedOn)} của ${basis.issuer}`
  return { ...change, event: code, legalBasis }
}

/** A code that no event has or had; nobody else records one meanwhile. */
export function freeCode(taken: readonly string[]): string {
  const known = new Set(taken)
  let number = 1
  while (known.has(`office-${number}`)) number += 1
  return `office-${number}`
}

/** Every unit that is otherwise after the event than it was without it, on the day. */
function changesOf(without: UnitHistory, after: UnitHistory, on: string): UnitPreview['changes'] {
  return [...after.lives.keys()].flatMap((unit) => {
    const old = findUnitAsOf(without, unit, on)
    const now = findUnitAsOf(after, unit, on)
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return { unit, before: shown(without, old), after: shown(after, now) }
  })
}

function shown(history: UnitHistory, unit: UnitOnDay | undefined) {
  if (unit === undefined) return null
  const parent = unit.parent === null ? null : named(history, unit.parent)
  return { ...unit, kind: RegisteredUnitKind.parse(unit.kind), parent }
}
