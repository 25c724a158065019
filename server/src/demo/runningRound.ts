import type { PhasePlan, RoundPlan } from '@thang/contracts'
import {
  accept,
  appraisers,
  ask,
  explain,
  listMine,
  lower,
  type Place,
  setThresholds,
} from './appraiseRound.ts'
import {
  citeSome,
  decide,
  type Entered,
  fill,
  type OpenRound,
  openRound,
  passOn,
  submit,
  takeMeasured,
} from './fillRound.ts'
import { codeOf } from './frameworks.ts'
import { centralPerson, officerOf } from './people.ts'
import { presentProvince } from './provinces.ts'
import { type Cast, forEachOf } from './stage.ts'
import type { Story } from './story.ts'

/** So many days after the start of the demonstration, at nine in Vietnam; before it where negative. */
export type DayFrom = (days: number, hour?: number) => Date

export function dayFrom(now: Date): DayFrom {
  const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  const morning = Date.parse(`${today}T00:00:00+07:00`)
  return (days, hour = 9) => {
    const wanted = morning + days * 86_400_000 + hour * 3_600_000
    // What was done on the day of the start was done before it.
    return new Date(days === 0 ? Math.min(wanted, now.getTime() - 60_000) : wanted)
  }
}

/** How far a unit is, by its place among those of its kind. */
interface Progress {
  readonly approved: readonly Entered[]
  readonly submitted: readonly Entered[]
  readonly returned: readonly Entered[]
  readonly drafting: readonly Entered[]
}

/** The round of today: some are through, some wait for their head, were given it back, are late, or have not begun. */
export async function playRunningRound(story: Story, cast: Cast, day: DayFrom): Promise<OpenRound> {
  story.at(day(-24))
  const round = await openRound(story, planOf(cast, day), presentProvince)
  story.at(day(-22))
  await takeMeasured(story, round, '2025-12-31')
  await setThresholds(story, round.id)
  const progress = progressOf(round)
  await fillUnits(story, round, { progress, day })
  await giveMoreTime(story, round, { progress, day })
  await appraiseSome(story, round, { progress, day })
  return round
}

function planOf({ newCommunes, departments }: Cast, day: DayFrom): RoundPlan {
  const codes = (units: Cast['newCommunes']) => units.map(({ code }) => code)
  return {
    name: 'Đánh giá chuyển đổi số năm 2025 (minh họa)',
    period: '2025',
    periodStart: '2025-07-01',
    periodEnd: '2025-12-31',
    parts: [
      {
        kind: 'commune',
        framework: codeOf({ kind: 'commune', year: 2025 }),
        units: codes(newCommunes),
      },
      {
        kind: 'department',
        framework: codeOf({ kind: 'department', year: 2025 }),
        units: codes(departments),
      },
    ],
    phases: phasesOf(day),
  }
}

function phasesOf(day: DayFrom): PhasePlan[] {
  const phase = (name: PhasePlan['phase'], from: number, until: number): PhasePlan => ({
    phase: name,
    opensAt: day(from, 0).toISOString(),
    due: { by: 'moment', at: day(until, 17).toISOString() },
  })
  return [
    phase('self-assessment', -24, -3),
    phase('approval', -24, 4),
    phase('appraisal', -8, 12),
    phase('explanation', -8, 16),
    phase('appeal', 17, 21),
    phase('council', 17, 30),
  ]
}

function progressOf({ submissions }: OpenRound): Progress {
  const byCode = (one: Entered, other: Entered) => (one.unit.code < other.unit.code ? -1 : 1)
  const communes = submissions.filter(({ kind }) => kind === 'commune').toSorted(byCode)
  const departments = submissions.filter(({ kind }) => kind === 'department').toSorted(byCode)
  const between = (own: readonly [number, number], other: readonly [number, number]) => [
    ...communes.slice(...own),
    ...departments.slice(...other),
  ]
  return {
    approved: between([0, 20], [0, 6]),
    submitted: between([20, 24], [6, 8]),
    returned: between([24, 27], [8, 8]),
    // Who comes after these has not begun.
    drafting: between([27, 33], [8, 10]),
  }
}

interface Playing {
  readonly progress: Progress
  readonly day: DayFrom
}

async function fillUnits(
  story: Story,
  round: OpenRound,
  { progress, day }: Playing,
): Promise<void> {
  const { approved, submitted, returned, drafting } = progress
  story.at(day(-12))
  await contest(story, approved[7])
  await forEachOf([...approved, ...submitted, ...returned], async (submission) => {
    await fill(story, round, { submission })
    await citeSome(story, submission, round.period)
  })
  await forEachOf([...approved, ...returned], (submission) => submit(story, submission))
  story.at(day(-7))
  await forEachOf(approved, (submission) => passOn(story, submission, 'approve'))
  story.at(day(-5))
  await forEachOf(drafting, (submission) => fill(story, round, { submission, share: 0.6 }))
  for (const submission of returned) {
    await decide(
      story,
      submission,
      'Số liệu chỉ số 4.1 chưa khớp báo cáo của bộ phận tổ chức; đề nghị kiểm tra lại.',
    )
  }
  story.at(day(-4))
  await forEachOf(submitted, (submission) => submit(story, submission))
}

/** One unit says that a measured value is not right. */
async function contest(story: Story, submission: Entered | undefined): Promise<void> {
  if (submission === undefined) return
  await story.as(officerOf(submission.unit.code).id).contestMeasured(submission.id, '5.2', {
    reason: 'Hệ thống tính trễ cả hồ sơ đã tạm dừng chờ bổ sung.',
    proposed: null,
  })
}

/** Two units that are late were given more time. */
async function giveMoreTime(
  story: Story,
  round: OpenRound,
  { progress, day }: Playing,
): Promise<void> {
  story.at(day(-2))
  const coordinator = story.as(centralPerson('coordinator').id)
  for (const submission of [progress.returned[0], progress.drafting[0]]) {
    if (submission === undefined) continue
    await coordinator.grantException(round.id, {
      phase: 'self-assessment',
      unit: submission.unit.code,
      node: null,
      until: day(5, 17).toISOString(),
      reason: 'Đơn vị có văn bản đề nghị do thay đổi cán bộ đầu mối.',
    })
  }
}

/** The appraisers have begun: some is decided, some asked, some explained. */
async function appraiseSome(story: Story, round: OpenRound, playing: Playing): Promise<void> {
  const { progress, day } = playing
  const begun = new Set(progress.approved.slice(0, 12).map(({ id }) => id))
  const [first, second, third, fourth] = progress.approved.map(({ id }) => id)
  for (const person of appraisers().slice(0, -1)) {
    story.at(day(-2))
    const mine = (await listMine(story, person, { round: round.id, kind: 'commune' })).filter(
      ({ submission, cell }) => begun.has(submission) && cell.state === 'waiting',
    )
    const asked = mine.filter(
      ({ submission, node }) =>
        ([first, second, third, fourth].includes(submission) && node === '4.1') ||
        (submission === second && node === '2.2'),
    )
    const lowered = mine.filter(({ submission, node }) => submission === third && node === '3.2')
    for (const place of asked) await ask(story, person, { place, until: day(6, 17) })
    for (const place of lowered) await lower(story, person, place)
    const taken = new Set<Place>([...asked, ...lowered])
    const rest = mine.filter((place) => !taken.has(place) && place.cell.unit % 3 !== 2)
    await accept(story, person, { round: round.id, places: rest })
    story.at(day(-1))
    const explained = asked.filter(
      ({ submission }) => submission === third || submission === fourth,
    )
    for (const place of explained) await explain(story, place)
  }
}
