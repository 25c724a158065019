import type { ProgressFlag, RoundProgress, UnitProgress } from '@thang/contracts'
import { matches } from '../../../app/i18n/fold.ts'

/** What of the units is shown, as it stands in the address; empty words leave all. */
export interface ProgressFilter {
  readonly words: string
  readonly kind: string
  readonly state: string
  /** A flag, or `open` for whoever still has something to do. */
  readonly flag: string
}

export const sortKeys = ['late', 'unit', 'state', 'answered', 'evidence', 'due', 'change'] as const
export type SortKey = (typeof sortKeys)[number]
/** A key, or one turned round: `-due`. */
export type Sort = SortKey | `-${SortKey}`

/** The sort of an address; the order of the server where it says nothing that is known. */
export function sortOf(text: string | undefined): Sort {
  return sorts.find((each) => each === text) ?? 'late'
}

const sorts: readonly Sort[] = sortKeys.flatMap((key): Sort[] => [key, `-${key}`])

export function filterUnits(
  units: readonly UnitProgress[],
  { words, kind, state, flag }: ProgressFilter,
): UnitProgress[] {
  return units.filter(
    (each) =>
      matches(words, each.unit.name, each.unit.nameEn) &&
      (kind === '' || each.unit.kind === kind) &&
      (state === '' || each.state === state) &&
      hasFlag(each, flag),
  )
}

function hasFlag(unit: UnitProgress, flag: string): boolean {
  if (flag === '') return true
  if (flag === 'open') return mayBeReminded(unit)
  return unit.flags.some((each) => each === flag)
}

/** Whether it waits for the unit's own people, who alone are reminded. */
export function mayBeReminded({ waitsFor }: UnitProgress): boolean {
  return waitsFor === 'officer' || waitsFor === 'head'
}

/** Units in the order of the key; those that are equal stay as the server put them. */
export function sortUnits(units: readonly UnitProgress[], sort: Sort): UnitProgress[] {
  if (sort === 'late') return [...units]
  const turned = sort.startsWith('-')
  const key = sort.replace('-', '')
  const compare = comparisons[key]
  if (compare === undefined) return units.toReversed()
  return units.toSorted((one, other) => (turned ? compare(other, one) : compare(one, other)))
}

type Comparison = (one: UnitProgress, other: UnitProgress) => number

const stateOrder: readonly UnitProgress['state'][] = [
  'returned',
  'drafting',
  'submitted',
  'approved',
]

const comparisons: Readonly<Record<string, Comparison>> = {
  unit: (one, other) => one.unit.name.localeCompare(other.unit.name, 'vi'),
  state: (one, other) => stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state),
  answered: (one, other) => answeredShare(one) - answeredShare(other),
  evidence: (one, other) => one.withoutEvidence - other.withoutEvidence,
  due: (one, other) => compareInstants(one.dueAt, other.dueAt),
  change: (one, other) => compareInstants(one.lastChangeAt, other.lastChangeAt),
}

/** The sooner first; what has no moment last. */
function compareInstants(one: string | null, other: string | null): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return one < other ? -1 : 1
}

/** Part of what can be answered that is, 0–1; all of nothing is done. */
export function answeredShare({ answered, answerable }: UnitProgress): number {
  return answerable === 0 ? 1 : answered / answerable
}

/** How many units carry each flag. */
export function countFlags(units: readonly UnitProgress[]): ReadonlyMap<ProgressFlag, number> {
  const counts = new Map<ProgressFlag, number>()
  for (const flag of units.flatMap(({ flags }) => flags)) {
    counts.set(flag, (counts.get(flag) ?? 0) + 1)
  }
  return counts
}

const hour = 3_600_000

export interface ReminderPlan {
  /** Who will be told. */
  readonly due: readonly UnitProgress[]
  /** Reminded less than an hour ago: each unit is once an hour at most. */
  readonly lately: readonly UnitProgress[]
  /** Has nothing to do that it could be reminded of. */
  readonly idle: readonly UnitProgress[]
}

/** What a reminder of these units would do, by the rule by which the server sends it. */
export function planReminder(
  units: readonly UnitProgress[],
  now: RoundProgress['now'],
): ReminderPlan {
  const waiting = units.filter(mayBeReminded)
  const isLate = ({ remindedAt }: UnitProgress) =>
    remindedAt !== null && Date.parse(now) - Date.parse(remindedAt) < hour
  return {
    due: waiting.filter((each) => !isLate(each)),
    lately: waiting.filter(isLate),
    idle: units.filter((each) => !mayBeReminded(each)),
  }
}
