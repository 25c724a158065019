import {
  RegisteredUnitKind,
  type UnitEdit,
  type UnitEvent,
  type UnitPreview,
} from '@thang/contracts'
import {
  checkEvent,
  findUnitAsOf,
  replayEvents,
  stepsOf,
  type UnitHistory,
  type UnitOnDay,
} from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { dayText } from '../../platform/dayText.ts'
import { type Actor, peoplePolicy, postChanges } from '../people/index.ts'
import { loadUnitHistory } from '../units/index.ts'
import { mayRecord, placesOf } from './policy.ts'

/** The authority to record the event, or the refusal in words. */
export function permitRecord(actor: Actor, { change }: UnitEdit) {
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
  permitRecord(actor, edit)
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
  const { history } = await loadUnitHistory(trx)
  const event = eventOf(edit, nextCode(history))
  const problems = checkEvent(history, event)
  const tooEarly = edit.change.effectiveOn > actor.today
  const failed = problems.some(({ severity }) => severity === 'error')
  if (failed) {
    const preview = { problems, tooEarly, changes: [], posts: [] }
    return { event, ended: new Set(), preview }
  }
  const after = replayEvents([...history.events, event])
  const changes = changesOf(history, after, edit.change.effectiveOn)
  const ended = new Set(changes.flatMap((each) => (each.after === null ? each.unit : [])))
  const posts = await affectedPosts(trx, actor, { ended, event, after })
  return { event, ended, preview: { problems, tooEarly, changes, posts } }
}

function eventOf({ change, basis }: UnitEdit, code: string): UnitEvent {
  const legalBasis = `${basis.number} ngày ${dayText(basis.issuedOn)} của ${basis.issuer}`
  return { ...change, event: code, legalBasis }
}

/** Free, since events are never deleted and nobody else records one meanwhile. */
function nextCode({ events }: UnitHistory): string {
  const taken = new Set(events.map(({ event }) => event))
  let number = 1
  while (taken.has(`office-${number}`)) number += 1
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

function named({ lives }: UnitHistory, code: string) {
  return { code, name: lives.get(code)?.names.at(-1)?.name ?? code }
}

async function affectedPosts(
  trx: ReadTrx,
  actor: Actor,
  {
    ended,
    event,
    after,
  }: {
    readonly ended: ReadonlySet<string>
    readonly event: UnitEvent
    readonly after: UnitHistory
  },
): Promise<UnitPreview['posts']> {
  const posts = await postChanges.listPostsAbout(trx, actor, [...ended])
  return posts.map(({ id, title, unit, scope, holders }) => ({
    post: id,
    title,
    unit: named(after, unit),
    scope: scope === null ? null : named(after, scope),
    holders: holders.map(({ person }) => person.name),
    mayMoveTo: successorsOf(event, after, ended.has(unit) ? unit : (scope ?? unit)).map((code) =>
      named(after, code),
    ),
  }))
}

/** Who receives from the unit; where nobody does, the unit that it was a part of. */
function successorsOf(event: UnitEvent, after: UnitHistory, unit: string): string[] {
  const receivers = stepsOf(event)
    .filter(({ predecessor, successor }) => predecessor === unit && successor !== unit)
    .map(({ successor }) => successor)
  if (receivers.length > 0) return receivers
  const parent = after.lives.get(unit)?.parents.at(-1)?.parent ?? null
  return parent === null ? [] : [parent]
}
