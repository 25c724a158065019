import type { Framework, RankingColumn, Statistic } from '@thang/contracts'
import { type Figure, isKnown, isScored, summarise, withoutNoise } from '@thang/engine'
import { defaultDecimals } from './catalogue.ts'
import type { StatisticRow } from './queries.ts'

/** Values by unit and node code (empty for the index), published or re-expressed. */
export type ValueAt = (unit: string, node: string) => Figure

export interface ColumnContext {
  readonly framework: Framework | null
  readonly units: readonly string[]
  readonly valueAt: ValueAt
  /** How many units the full table has; null where not known. */
  readonly unitCount: number | null
  readonly statistics: readonly StatisticRow[]
}

/** The top nodes of the framework and its views, as columns of a table. */
export function columnsOf({ framework, units, valueAt }: ColumnContext): RankingColumn[] {
  if (framework === null) return []
  const inPoints = framework.groupValues === 'points'
  const nodes = framework.nodes.map((node) => ({ ...node, inPoints }))
  const views = framework.views.map((view) => ({
    ...view,
    level: 'view' as const,
    inPoints: false,
  }))
  return [...nodes, ...views].map(({ code, name, level, maxPoints, inPoints: points }) => ({
    code,
    name,
    level,
    maxPoints,
    decimals: framework.decimals,
    inPoints: points,
    known: units.filter((unit) => isKnown(valueAt(unit, code))).length,
  }))
}

/**
 * Best, median and mean of the index and of every scored column. Published ones stand as published;
 * otherwise a number is given only where every unit of the full table is known.
 */
export function statisticsOf(context: ColumnContext): Statistic[] {
  const scored = context.framework?.nodes.filter(isScored).map((node) => node.code) ?? []
  const views = context.framework?.views.map((view) => view.code) ?? []
  const nodes = new Set(['', ...scored, ...views, ...context.statistics.map((row) => row.node)])
  return [...nodes].flatMap((node) => statisticsOfNode(context, node))
}

function statisticsOfNode(context: ColumnContext, node: string): Statistic[] {
  const values = context.units.map((unit) => context.valueAt(unit, node))
  const summary = summarise(values)
  const allUnits = context.unitCount === context.units.length && summary.known === summary.total
  const published = context.statistics.filter((row) => row.node === node)
  const computed = (['best', 'median', 'mean'] as const)
    .filter((statistic) => !published.some((row) => row.statistic === statistic))
    .map((statistic) => {
      const exact = allUnits ? summary[statistic] : null
      const value = exact === null ? null : withoutNoise(exact)
      const best = statistic === 'best' && value !== null
      return statisticOf(context, node, {
        statistic,
        value,
        basis: value === null ? null : 'all-units-known',
        units: best ? context.units.filter((unit) => context.valueAt(unit, node) === exact) : [],
        known: summary.known,
        source: null,
      })
    })
  const asPublished = published.map((row) =>
    statisticOf(context, node, {
      statistic: row.statistic,
      value: row.value,
      basis: 'published',
      units: [],
      known: summary.known,
      source: row.source,
    }),
  )
  return [...computed, ...asPublished]
}

function statisticOf(
  context: ColumnContext,
  node: string,
  fields: Omit<Statistic, 'node' | 'total'>,
): Statistic {
  return { node: node === '' ? null : node, total: context.unitCount, ...fields }
}

/** Decimals of the index value in a table. */
export function decimalsOf(framework: Framework | null): number {
  return framework?.decimals ?? defaultDecimals
}
