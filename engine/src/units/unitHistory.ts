import { dayBefore } from './dayBefore.ts'
import { isWhole } from './followLineage.ts'
import type { DatedUnit, LineageStep, Validity } from './lineage.ts'
import {
  createdBy,
  type NewUnit,
  stepsOf,
  subjectsOf,
  type UnitEvent,
  type UnitName,
} from './unitEvent.ts'

/** A unit from its first day to its last, with the names and parents it had one after another. */
export interface UnitLife extends DatedUnit {
  /** Code of the General Statistics Office, where the event by which it began told it. */
  readonly gsoCode: string | null
  readonly names: readonly (Validity & UnitName)[]
  readonly parents: readonly (Validity & { readonly parent: string | null })[]
  /** Code of the event by which it began. */
  readonly startedBy: string
  /** Code of the event by which it ended, or null while it lasts. */
  readonly endedBy: string | null
  /** Day of the latest event that is about it; null where only an unknown start is known. */
  readonly touchedOn: string | null
}

/** Dated events replayed: the units that ever were, and what went from one to another. */
export interface UnitHistory {
  /** In the order of their days; those of one day in the order given. */
  readonly events: readonly UnitEvent[]
  readonly lives: ReadonlyMap<string, UnitLife>
  readonly lineage: readonly LineageStep[]
  /** Codes of the units that ever had a name, by `foldUnitName`. */
  readonly codesByName: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Replays dated events to the lives of units. A unit ends on the day before it has given all of itself
 * away, or is dissolved. What was a part of it goes with it into the one unit that took all of it; of
 * a dissolved unit the parts go to its parent; of one that went into several they stay where they are
 * until an event of their own says whose they are. Throws where an event cannot have happened: for
 * events from outside ask `checkEvents` first.
 */
export function replayEvents(events: readonly UnitEvent[]): UnitHistory {
  const history = startHistory()
  for (const event of inOrderOfDays(events)) addEvent(history, event)
  return history
}

/** Events in the order of their days, an unknown one first; those of one day as they were given. */
export function inOrderOfDays(events: readonly UnitEvent[]): UnitEvent[] {
  return events.toSorted((a, b) => compareDays(a.effectiveOn ?? '', b.effectiveOn ?? ''))
}

/** A name for comparing: spelling of letters, capitals and spaces do not make a difference. */
export function foldUnitName(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ')
}

interface GrowingLife extends UnitLife {
  validTo: string | null
  names: (Validity & UnitName)[]
  parents: (Validity & { readonly parent: string | null })[]
  endedBy: string | null
  touchedOn: string | null
  /** What it gives away on the day of its latest event. */
  given: LineageStep[]
}

/** A history to which events are added one after another, in the order of their days. */
export interface GrowingHistory extends UnitHistory {
  readonly events: UnitEvent[]
  readonly lives: Map<string, GrowingLife>
  readonly lineage: LineageStep[]
  readonly codesByName: Map<string, Set<string>>
  /** Codes of the living parts of a unit. */
  readonly children: Map<string | null, Set<string>>
}

/** A history in which nothing has happened. */
export function startHistory(): GrowingHistory {
  return {
    events: [],
    lives: new Map(),
    lineage: [],
    codesByName: new Map(),
    children: new Map(),
  }
}

/** Adds an event that is not earlier than those before it. */
export function addEvent(history: GrowingHistory, event: UnitEvent): void {
  history.events.push(event)
  for (const { unit, create } of createdBy(event)) begin(history, event, { code: unit, create })
  if (event.effectiveOn === null) return
  for (const code of subjectsOf(event)) touch(getLife(history, event, code), event.effectiveOn)
  switch (event.kind) {
    case 'create':
      return
    case 'rename':
      return rename(history, getLife(history, event, event.unit), event)
    case 're-parent':
      return setParent(history, getLife(history, event, event.unit), event)
    default:
      return moveParts(history, event)
  }
}

function begin(
  history: GrowingHistory,
  event: UnitEvent,
  { code, create }: { readonly code: string; readonly create: NewUnit },
): void {
  if (history.lives.has(code)) throw new Error(`event ${event.event}: unit ${code} exists already`)
  const { kind, parent, name, shortName, nameEn, gsoCode = null } = create
  const span = { validFrom: event.effectiveOn, validTo: null }
  history.lives.set(code, {
    code,
    kind,
    gsoCode,
    ...span,
    names: [{ ...span, name, shortName, nameEn }],
    parents: [{ ...span, parent }],
    startedBy: event.event,
    endedBy: null,
    touchedOn: event.effectiveOn,
    given: [],
  })
  remember(history.codesByName, foldUnitName(name), code)
  remember(history.children, parent, code)
}

function getLife(history: GrowingHistory, event: UnitEvent, code: string): GrowingLife {
  const life = history.lives.get(code)
  if (life === undefined) throw new Error(`event ${event.event}: unit ${code} is not known`)
  if (life.validTo !== null && (event.effectiveOn ?? '') > life.validTo)
    throw new Error(`event ${event.event}: unit ${code} ended on ${life.validTo}`)
  return life
}

function touch(life: GrowingLife, day: string): void {
  if (life.touchedOn !== day) life.given = []
  life.touchedOn = day
}

function rename(
  history: GrowingHistory,
  life: GrowingLife,
  event: { readonly name: UnitName; readonly effectiveOn: string },
): void {
  startSpan(life.names, { ...event.name, validFrom: event.effectiveOn, validTo: null })
  remember(history.codesByName, foldUnitName(event.name.name), life.code)
}

function setParent(
  history: GrowingHistory,
  life: GrowingLife,
  { parent, effectiveOn }: { readonly parent: string | null; readonly effectiveOn: string },
): void {
  history.children.get(life.parents.at(-1)?.parent ?? null)?.delete(life.code)
  startSpan(life.parents, { parent, validFrom: effectiveOn, validTo: null })
  remember(history.children, parent, life.code)
}

/** Two changes of one day leave the second. */
function startSpan<Span extends Validity>(spans: Span[], span: Span & { validFrom: string }): void {
  const last = spans.pop()
  if (last !== undefined && last.validFrom !== span.validFrom)
    spans.push({ ...last, validTo: dayBefore(span.validFrom) })
  spans.push(span)
}

function moveParts(history: GrowingHistory, event: UnitEvent & { effectiveOn: string }): void {
  const steps = stepsOf(event)
  history.lineage.push(...steps)
  const givers = new Set(steps.map((step) => step.predecessor))
  if (event.kind === 'dissolve') givers.add(event.unit)
  for (const code of givers) {
    const life = getLife(history, event, code)
    life.given.push(...steps.filter((step) => isGift(step, code)))
    const dissolved = event.kind === 'dissolve'
    if (!dissolved && !isWhole(sumOf(life.given))) continue
    const home = dissolved ? (life.parents.at(-1)?.parent ?? null) : soleReceiver(life.given)
    end(history, life, event)
    if (home !== undefined) moveChildren(history, { from: code, to: home, on: event.effectiveOn })
  }
}

function isGift(step: LineageStep, code: string): boolean {
  return step.predecessor === code && step.successor !== code
}

function sumOf(steps: readonly LineageStep[]): number {
  return steps.reduce((sum, step) => sum + step.share, 0)
}

function soleReceiver(given: readonly LineageStep[]): string | undefined {
  const receivers = new Set(given.map((step) => step.successor))
  return receivers.size === 1 ? given[0]?.successor : undefined
}

function end(
  history: GrowingHistory,
  life: GrowingLife,
  event: UnitEvent & { effectiveOn: string },
) {
  const lastDay = dayBefore(event.effectiveOn)
  if (life.validFrom !== null && life.validFrom > lastDay)
    throw new Error(`event ${event.event}: unit ${life.code} would end before it began`)
  history.children.get(life.parents.at(-1)?.parent ?? null)?.delete(life.code)
  life.names = spansUntil(life.names, lastDay)
  life.parents = spansUntil(life.parents, lastDay)
  life.validTo = lastDay
  life.endedBy = event.event
}

/** What changed on the very day of the end never held. */
function spansUntil<Span extends Validity>(spans: readonly Span[], lastDay: string): Span[] {
  const held = spans.filter(({ validFrom }) => validFrom === null || validFrom <= lastDay)
  return held.map((span, index) =>
    index === held.length - 1 ? { ...span, validTo: lastDay } : span,
  )
}

function moveChildren(
  history: GrowingHistory,
  { from, to, on }: { readonly from: string; readonly to: string | null; readonly on: string },
): void {
  for (const code of history.children.get(from) ?? []) {
    const child = history.lives.get(code)
    if (child !== undefined && child.code !== to)
      setParent(history, child, { parent: to, effectiveOn: on })
  }
}

function remember<Key>(index: Map<Key, Set<string>>, key: Key, code: string): void {
  const codes = index.get(key)
  if (codes === undefined) index.set(key, new Set([code]))
  else codes.add(code)
}

function compareDays(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
