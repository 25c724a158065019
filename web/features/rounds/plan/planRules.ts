import { phases } from '@thang/engine'
import type { Words } from '../../../app/workspace/words.ts'
import { instantOf } from '../moments.ts'
import { isPlainDay, type PhaseDraft, type PlanDraft, workingDays } from './planDraft.ts'

/** What is missing in a plan, by the field as the server names it. */
export type PlanProblems = ReadonlyMap<string, string>

/** Everything that must be there before the server can look at it. */
export function missingIn(draft: PlanDraft, owned: boolean, t: Words): PlanProblems {
  const { name, period, periodStart, periodEnd, parts } = draft
  const found: [string, string | undefined][] = [
    ['owner', owned ? undefined : t('plan.ownerRule')],
    ['name', between(name, 3, 200) ? undefined : t('plan.nameRule')],
    ['period', between(period, 1, 20) ? undefined : t('plan.periodRule')],
    ['periodStart', isPlainDay(periodStart) ? undefined : t('plan.dayRule')],
    ['periodEnd', isPlainDay(periodEnd) ? undefined : t('plan.dayRule')],
    ['parts', parts.length > 0 ? undefined : t('plan.partsRule')],
    ...parts.flatMap(({ kind, framework, units }): [string, string | undefined][] => [
      [`parts.${kind}.framework`, framework === '' ? t('plan.frameworkRule') : undefined],
      [`parts.${kind}.units`, units.length === 0 ? t('plan.unitsRule') : undefined],
    ]),
    ...draft.phases.flatMap((phase) => missingInPhase(phase, t)),
  ]
  return new Map(found.filter((each): each is [string, string] => each[1] !== undefined))
}

/** What is missing, to be summed up: one line for a phase, under the first field of it that is missing. */
export function missingLines(missing: PlanProblems, t: Words): [string, string][] {
  const inPhases = phases.flatMap((phase): [string, string][] => {
    const fields = [...missing].filter(([field]) => field.startsWith(`phases.${phase}.`))
    const [first] = fields
    if (first === undefined) return []
    const what = fields.map(([, message]) => message).join(' ')
    return [[first[0], t('plan.inPhase', { phase: t(`phase.${phase}`), what })]]
  })
  return [...[...missing].filter(([field]) => !field.startsWith('phases.')), ...inPhases]
}

function missingInPhase(draft: PhaseDraft, t: Words): [string, string | undefined][] {
  const { phase, opens, by, due, days } = draft
  const hasEnd = by === 'moment' ? instantOf(due) !== undefined : workingDays(days) !== undefined
  const rule = by === 'moment' ? 'plan.dueRule' : 'plan.daysRule'
  return [
    [`phases.${phase}.opensAt`, instantOf(opens) === undefined ? t('plan.opensRule') : undefined],
    [`phases.${phase}.due`, hasEnd ? undefined : t(rule)],
  ]
}

function between(text: string, least: number, most: number): boolean {
  const { length } = text.trim()
  return length >= least && length <= most
}
