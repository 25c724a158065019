import type { ResultNotice, ResultTable } from '@thang/contracts'
import { phaseStanding } from '@thang/engine'
import type { RoundSituation } from '../rounds/index.ts'
import { referTo, type UnitRegistry } from '../units/index.ts'
import { noticeWords } from './noticeWords.ts'
import type { Counted, Standing } from './standing.ts'

interface Looked {
  readonly round: RoundSituation
  readonly registry: UnitRegistry
  readonly standing: Standing
  readonly told: boolean
  /** What stands is not what was told by now. */
  readonly changed: boolean
  readonly tables: readonly ResultTable[]
  readonly now: Date
}

/** What stands in the way of freezing the result of an open round, and what should be looked at before. */
export function noticesBeforeClosing(looked: Looked): ResultNotice[] {
  const { standing, round, told, changed, tables, now, registry } = looked
  const noValue = tables.flatMap(({ rows }) =>
    rows.flatMap(({ value, unit }) => (value === null ? unit.code : [])),
  )
  const found: [ResultNotice['severity'], ResultNotice['code'], Counted][] = [
    ['error', 'not-told', { count: told ? 0 : 1, units: [] }],
    ['error', 'undecided-answers', standing.undecided],
    ['error', 'open-questions', standing.questions],
    ['error', 'second-readings-open', standing.secondReadings],
    ['error', 'open-appeals', standing.appeals],
    ['error', 'appeal-phase-open', { count: appealsPossible(round, now) ? 1 : 0, units: [] }],
    ['warning', 'not-approved', standing.notApproved],
    ['warning', 'no-value', { count: noValue.length, units: noValue }],
    ['warning', 'result-changed', { count: changed ? 1 : 0, units: [] }],
  ]
  return found.flatMap(([severity, code, { count, units }]) =>
    count === 0
      ? []
      : {
          severity,
          code,
          count,
          units: units.slice(0, 10).map((unit) => referTo(registry, unit)),
          message: noticeWords(code, count),
        },
  )
}

/** Units may still appeal, or will: by the plan, or since they were given more time. */
function appealsPossible(
  { windows, extensions, gone, ...round }: RoundSituation,
  now: Date,
): boolean {
  const subjects = [{ unit: round.owner ?? '', node: null }, ...extensionSubjects(extensions, gone)]
  return subjects.some((subject) => {
    const asked = { phase: 'appeal', subject, now: now.getTime() } as const
    return phaseStanding(windows, extensions, asked).standing !== 'past'
  })
}

function extensionSubjects(
  extensions: RoundSituation['extensions'],
  gone: RoundSituation['gone'],
): { readonly unit: string; readonly node: string | null }[] {
  return extensions.flatMap(({ phase, unit, node }) =>
    phase === 'appeal' && unit !== null && !gone.has(unit) ? { unit, node } : [],
  )
}
