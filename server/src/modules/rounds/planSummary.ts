import type { ResolvedPlan } from './resolvePlan.ts'

/** What the audit keeps of a plan. */
export function planSummary({ name, period, parts, phases }: ResolvedPlan) {
  return {
    name,
    period,
    parts: parts.map(({ kind, framework, units }) => ({
      kind,
      framework: `${framework.framework.code} ${framework.revision}`,
      units: units.length,
    })),
    phases: phases.map(({ phase, opensAt, dueAt }) => ({
      phase,
      opensAt: new Date(opensAt).toISOString(),
      dueAt: new Date(dueAt).toISOString(),
    })),
  }
}
