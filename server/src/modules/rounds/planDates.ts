import type { PhasePlan, RoundPlanProblem } from '@thang/contracts'
import {
  type CalendarVersion,
  checkPlan,
  deadline,
  isMissingCalendar,
  type MissingCalendar,
  type PlanProblem,
  type WorkCalendars,
} from '@thang/engine'
import { problemOf } from './planProblem.ts'
import { phaseNames } from './phaseNames.ts'

/** A phase with its end counted; instants in milliseconds since 1970. */
export interface CountedPhase {
  readonly phase: PhasePlan['phase']
  readonly opensAt: number
  readonly dueAt: number
  readonly due: PhasePlan['due']
  /** Those it was counted with; none where the end was stated. */
  readonly calendars: readonly CalendarVersion[]
}

export interface CountedPhases {
  readonly phases: readonly CountedPhase[]
  readonly problems: readonly RoundPlanProblem[]
}

/** Counts the ends of the phases, and tells what is wrong with them. */
export function countPhases(
  plans: readonly PhasePlan[],
  calendars: WorkCalendars,
  now: number,
): CountedPhases {
  const phases: CountedPhase[] = []
  const problems: RoundPlanProblem[] = []
  for (const plan of plans) {
    const counted = countPhase(plan, calendars)
    if (isMissingCalendar(counted)) problems.push(noCalendar(plan, counted))
    else phases.push(counted)
  }
  const uncounted = new Set(problems.map(({ field }) => field))
  const found = checkPlan(phases)
    .filter((each) => each.code !== 'phase-missing' || !uncounted.has(dueField(each.phase)))
    .map(sayProblem)
  return { phases, problems: [...problems, ...found, ...phases.flatMap((each) => warn(each, now))] }
}

/** Years through which deadlines of the phases may lead: 250 working days are more than one. */
export function yearsOf(plans: readonly PhasePlan[]): number[] {
  const years = plans.map(({ opensAt }) => Number(opensAt.slice(0, 4)))
  return [...new Set(years.flatMap((year) => [year - 1, year, year + 1, year + 2]))]
}

function countPhase(
  { phase, opensAt, due }: PhasePlan,
  calendars: WorkCalendars,
): CountedPhase | MissingCalendar {
  const from = Date.parse(opensAt)
  if (due.by === 'moment') {
    return { phase, opensAt: from, due, dueAt: Date.parse(due.at), calendars: [] }
  }
  const allowance = { workingDays: due.days, ...(due.at === null ? {} : { at: due.at }) }
  const counted = deadline(from, allowance, { calendars, hours: { blocks: [], cutOff: null } })
  if (isMissingCalendar(counted)) return counted
  return { phase, opensAt: from, due, dueAt: counted.instant, calendars: counted.calendars }
}

function noCalendar({ phase }: PhasePlan, { year }: MissingCalendar): RoundPlanProblem {
  return problemOf('error', dueField(phase), {
    vi: `Chưa có lịch làm việc năm ${year} nên không tính được hạn. Nêu hạn bằng ngày giờ, hoặc lập lịch năm ${year} trước.`,
    en: `There is no working-day calendar for ${year}. State the deadline as a moment, or make that calendar first.`,
  })
}

function sayProblem({ code, phase }: PlanProblem): RoundPlanProblem {
  const { vi, en } = phaseNames[phase]
  switch (code) {
    case 'phase-missing':
      return problemOf('error', `phases.${phase}`, {
        vi: `Thiếu giai đoạn ${vi}. Thêm giai đoạn này với thời gian bắt đầu và hạn.`,
        en: `The phase ${en} is missing. Add it with its opening and deadline.`,
      })
    case 'phase-twice':
      return problemOf('error', `phases.${phase}`, {
        vi: `Giai đoạn ${vi} được nêu hai lần. Bỏ một lần.`,
        en: `The phase ${en} is there twice. Remove one.`,
      })
    case 'ends-before-it-opens':
      return problemOf('error', dueField(phase), {
        vi: `Hạn của giai đoạn ${vi} phải sau lúc bắt đầu. Chọn hạn muộn hơn.`,
        en: `The deadline of the phase ${en} must be after it opens. Choose a later one.`,
      })
    case 'opens-too-early':
      return problemOf('error', `phases.${phase}.opensAt`, {
        vi: `Giai đoạn ${vi} không được bắt đầu trước giai đoạn liền trước. Chọn lúc bắt đầu muộn hơn.`,
        en: `The phase ${en} must not open before the one before it. Choose a later opening.`,
      })
    default:
      throw new Error(`unknown problem of a plan: ${JSON.stringify(code satisfies never)}`)
  }
}

function warn({ phase, dueAt, calendars }: CountedPhase, now: number): RoundPlanProblem[] {
  const years = calendars.filter(({ status }) => status === 'projected').map(({ year }) => year)
  const projected = problemOf('warning', dueField(phase), {
    vi: `Hạn này tính theo lịch dự kiến năm ${years.join(', ')}; ngày có thể đổi khi có quyết định nghỉ lễ.`,
    en: `This deadline is counted with a projected calendar (${years.join(', ')}); it may change when the holidays are decided.`,
  })
  const past = problemOf('warning', dueField(phase), {
    vi: 'Hạn này đã qua; kỳ đánh giá không mở được cho đến khi sửa hạn.',
    en: 'This deadline is past; the round cannot be opened until it is changed.',
  })
  return [...(years.length > 0 ? [projected] : []), ...(dueAt < now ? [past] : [])]
}

function dueField(phase: PhasePlan['phase']): string {
  return `phases.${phase}.due`
}
