import type { UnitChange } from '@thang/contracts'
import { foldUnitName, type UnitHistory } from '@thang/engine'
import { beginningsOf } from './beginnings.ts'
import type { SaidEvent } from './saidEvent.ts'

/** Events as they can happen, and those that wait for each other in a circle. */
export interface OrderedEvents {
  readonly ordered: readonly SaidEvent[]
  readonly circular: ReadonlySet<SaidEvent>
}

/**
 * Brings events into the order in which they are recorded, whatever the order of their rows: by day, a
 * unit before what names it, and what gives a name up before what takes it.
 */
export function orderEvents(history: UnitHistory, said: readonly SaidEvent[]): OrderedEvents {
  const circular = new Set<SaidEvent>()
  const days = Map.groupBy(said, ({ change }) => change.effectiveOn)
  const ordered = [...days.keys()]
    .toSorted()
    .flatMap((day) => orderDay(history, days.get(day) ?? [], circular))
  return { ordered, circular }
}

function orderDay(
  history: UnitHistory,
  events: readonly SaidEvent[],
  circular: Set<SaidEvent>,
): SaidEvent[] {
  const waits = waitsOf(history, events)
  const ordered: SaidEvent[] = []
  const done = new Set<SaidEvent>()
  const path: SaidEvent[] = []
  const visit = (event: SaidEvent): void => {
    if (done.has(event)) return
    path.push(event)
    for (const { on: other, hard } of waits(event)) {
      const at = path.indexOf(other)
      if (at < 0) visit(other)
      else if (hard && other !== event) for (const one of path.slice(at)) circular.add(one)
    }
    path.pop()
    done.add(event)
    ordered.push(event)
  }
  for (const event of events) visit(event)
  return ordered
}

interface Wait {
  readonly on: SaidEvent
  /** It cannot be without the other; a name may be free in another way. */
  readonly hard: boolean
}

function waitsOf(history: UnitHistory, events: readonly SaidEvent[]) {
  const beginning = new Map(
    events.flatMap((event) => beginningsOf(event.change).map(({ unit }) => [unit, event] as const)),
  )
  const giving = new Map(
    events.flatMap((event) =>
      givenUp(history, event.change).map((name) => [foldUnitName(name), event] as const),
    ),
  )
  return ({ change }: SaidEvent): Wait[] => [
    ...unitsNamed(change).flatMap((unit) => {
      const on = beginning.get(unit)
      return on === undefined || on.change === change ? [] : { on, hard: true }
    }),
    ...namesTaken(change).flatMap((name) => {
      const on = giving.get(foldUnitName(name))
      return on === undefined || on.change === change ? [] : { on, hard: false }
    }),
  ]
}

/** Units that have to be there before the event. */
function unitsNamed(change: UnitChange): string[] {
  const parents = beginningsOf(change).map(({ create }) => create.parent)
  const own = [
    ...(change.kind === 'merge' ? [...change.from.map(({ unit }) => unit), change.into.unit] : []),
    ...(change.kind === 'rename' || change.kind === 're-parent' ? [change.unit] : []),
    ...(change.kind === 're-parent' ? [change.parent] : []),
  ]
  return [...parents, ...own].filter((unit) => unit !== null)
}

function namesTaken(change: UnitChange): string[] {
  if (change.kind === 'rename') return [change.name.name]
  return beginningsOf(change).map(({ create }) => create.name)
}

function givenUp(history: UnitHistory, change: UnitChange): string[] {
  const units =
    change.kind === 'merge'
      ? change.from.filter(({ share }) => share === 1).map(({ unit }) => unit)
      : change.kind === 'rename'
        ? [change.unit]
        : []
  return units.flatMap((unit) => history.lives.get(unit)?.names.at(-1)?.name ?? [])
}
