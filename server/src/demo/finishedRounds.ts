import type { PhasePlan, RoundPlan } from '@thang/contracts'
import { appraiseAll, setThresholds } from './appraiseRound.ts'
import { fillAll, type OpenRound, openRound, takeMeasured } from './fillRound.ts'
import { codeOf } from './frameworks.ts'
import { correctRound, publishRound } from './publishRound.ts'
import { formerProvince } from './provinces.ts'
import { type Cast, vietnam } from './stage.ts'
import type { Story } from './story.ts'

/** The days of a finished round, by the calendar of Vietnam. */
export interface RoundDays {
  readonly opens: string
  readonly filled: string
  readonly approved: string
  readonly appraised: string
  readonly explained: string
  readonly told: string
  readonly appealed: string
  readonly decided: string
  readonly published: string
  /** A mistake was corrected on this day. */
  readonly corrected?: string
}

export const finishedYears: readonly {
  readonly year: '2023' | '2024'
  readonly days: RoundDays
}[] = [
  {
    year: '2023',
    days: {
      opens: '2024-01-08',
      filled: '2024-01-24',
      approved: '2024-02-02',
      appraised: '2024-02-27',
      explained: '2024-03-05',
      told: '2024-03-15',
      appealed: '2024-03-19',
      decided: '2024-03-27',
      published: '2024-04-05',
    },
  },
  {
    year: '2024',
    days: {
      opens: '2025-01-06',
      filled: '2025-01-21',
      approved: '2025-02-05',
      appraised: '2025-02-25',
      explained: '2025-03-04',
      told: '2025-03-14',
      appealed: '2025-03-18',
      decided: '2025-03-26',
      published: '2025-04-04',
      corrected: '2025-04-21',
    },
  },
]

/** A round of communes, districts and departments of the former province, from its opening to its publication. */
export async function playFinishedRound(
  story: Story,
  cast: Cast,
  { year, days }: (typeof finishedYears)[number],
): Promise<OpenRound> {
  story.at(vietnam(days.opens, '08:00'))
  const round = await openRound(story, planOf(cast, year, days), formerProvince)
  await takeMeasured(story, round, `${year}-12-31`)
  await fillAll(story, round, { filled: vietnam(days.filled), approved: vietnam(days.approved) })
  await setThresholds(story, round.id)
  for (const kind of ['commune', 'district', 'department'] as const) {
    await appraiseAll(story, round, { kind, days: appraisalDays(days) })
  }
  const published = await publishRound(story, round, days)
  if (days.corrected !== undefined) {
    await correctRound(story, round, { published, day: days.corrected })
  }
  return round
}

function appraisalDays({ appraised, explained }: RoundDays) {
  return {
    asked: vietnam(appraised),
    explained: vietnam(appraised, '16:00'),
    decided: vietnam(explained),
  }
}

function planOf(cast: Cast, year: string, days: RoundDays): RoundPlan {
  const { communes, districts, departments } = cast
  const parts = [
    { kind: 'commune', units: communes },
    { kind: 'district', units: districts },
    { kind: 'department', units: departments },
  ] as const
  return {
    name: `Đánh giá chuyển đổi số năm ${year} (minh họa)`,
    period: year,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    parts: parts.map(({ kind, units }) => ({
      kind,
      framework: codeOf({ kind, year: 2023 }),
      units: units.map(({ code }) => code),
    })),
    phases: phasesOf(days),
  }
}

function phasesOf(days: RoundDays): PhasePlan[] {
  const phase = (name: PhasePlan['phase'], from: string, until: string): PhasePlan => ({
    phase: name,
    opensAt: vietnam(from, '00:00').toISOString(),
    due: { by: 'moment', at: vietnam(until, '23:59').toISOString() },
  })
  return [
    phase('self-assessment', days.opens, days.approved),
    phase('approval', days.opens, days.approved),
    phase('appraisal', days.approved, days.explained),
    phase('explanation', days.approved, days.explained),
    phase('appeal', days.told, days.appealed),
    phase('council', days.told, days.decided),
  ]
}
