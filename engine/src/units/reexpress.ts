import { rank } from '../composite/rank.ts'
import { roundHalfUp } from '../composite/round.ts'
import { type Figure, isKnown, missing } from '../figure.ts'
import { aggregateTotal } from '../framework/aggregate.ts'
import type { Framework } from '../framework/framework.ts'

/** A unit's published figures: the index value and the values of groups, pillars and views by code. */
export interface UnitFigures {
  readonly unit: string
  readonly value: Figure
  readonly nodes: Readonly<Record<string, Figure>>
}

/** A unit of the other boundaries and the units it was formed from (itself, where nothing happened). */
export interface Successor {
  readonly unit: string
  readonly predecessors: readonly string[]
}

export interface ReexpressedRow extends UnitFigures {
  /** Missing with `table-incomplete` unless every unit of the table has a value. */
  readonly rank: Figure
  readonly predecessors: readonly string[]
  /** `carried`: one predecessor, its figures stand; `groups`: formed from meaned groups; `values`: see below. */
  readonly basis: 'carried' | 'groups' | 'values'
}

export interface Reexpressed {
  readonly complete: boolean
  readonly rows: readonly ReexpressedRow[]
}

/**
 * Reads a table on other boundaries under the rule published for the merged provinces of DTI 2024:
 * each group value of a merged unit is the plain mean of its predecessors' group values, and the index
 * value is formed from those by the framework. Where group values are not known but all index values
 * are, and the total is linear in the groups, the mean of the index values is the same number up to
 * the rounding of what was published (`basis` `values`). A unit with one predecessor carries its
 * figures over unchanged. A figure with an unknown predecessor is missing and names it. Ranks are
 * never averaged: they are taken anew, and only when every unit has a value.
 */
export function meanOfGroupValues(
  framework: Framework,
  table: readonly UnitFigures[],
  successors: readonly Successor[],
): Reexpressed {
  const byUnit = new Map(table.map((row) => [row.unit, row]))
  const rows = successors.map((successor) => reexpressUnit(framework, byUnit, successor))
  const complete = rows.every((row) => isKnown(row.value))
  const decimals = framework.rankedOn === 'rounded' ? { decimals: framework.decimals } : {}
  const ranks = rank(
    rows.map((row) => row.value),
    decimals,
  )
  return {
    complete,
    rows: rows.map((row, index) => ({
      ...row,
      rank: complete ? (ranks[index] ?? missing('table-incomplete')) : missing('table-incomplete'),
    })),
  }
}

function reexpressUnit(
  framework: Framework,
  byUnit: ReadonlyMap<string, UnitFigures>,
  { unit, predecessors }: Successor,
): Omit<ReexpressedRow, 'rank'> {
  const [only, ...others] = predecessors
  const carried = only !== undefined && others.length === 0 ? byUnit.get(only) : undefined
  if (carried !== undefined) return { ...carried, unit, predecessors, basis: 'carried' }
  const codes = [...framework.nodes, ...framework.views].map((node) => node.code)
  const nodes = Object.fromEntries(
    codes.map((code) => [
      code,
      meanOver(predecessors, (old) => ownFigure(byUnit.get(old)?.nodes, code)),
    ]),
  )
  const total = aggregateTotal(
    framework,
    framework.nodes.map((node) => componentOf(framework, node, nodes)),
  )
  if (isKnown(total.value)) {
    const value = roundHalfUp(total.value, framework.decimals)
    return { unit, value, nodes, predecessors, basis: 'groups' }
  }
  const linear = framework.total.method !== 'geometric'
  const mean = meanOver(predecessors, (old) => byUnit.get(old)?.value)
  const value =
    linear && isKnown(mean) ? roundHalfUp(mean, framework.decimals) : unknownOf(mean, predecessors)
  return { unit, value, nodes, predecessors, basis: 'values' }
}

function componentOf(
  framework: Framework,
  node: Framework['nodes'][number],
  nodes: Readonly<Record<string, Figure>>,
) {
  const figure = ownFigure(nodes, node.code) ?? missing('not-published')
  if (!isKnown(figure)) return { code: node.code, value: figure, points: figure }
  const inPoints = framework.groupValues === 'points'
  const points = inPoints ? figure : figure * (node.maxPoints ?? NaN)
  const known = node.maxPoints !== null || inPoints
  return { code: node.code, value: figure, points: known ? points : missing('points-unknown') }
}

/** A node may be coded `constructor`, which every object has. */
function ownFigure(nodes: UnitFigures['nodes'] | undefined, code: string): Figure | undefined {
  return nodes !== undefined && Object.hasOwn(nodes, code) ? nodes[code] : undefined
}

function meanOver(
  units: readonly string[],
  figureOf: (unit: string) => Figure | undefined,
): Figure {
  const unknown: string[] = []
  let sum = 0
  for (const unit of units) {
    const figure = figureOf(unit)
    if (figure === undefined || !isKnown(figure)) unknown.push(unit)
    else sum += figure
  }
  return unknown.length > 0 || units.length === 0
    ? missing('predecessor-missing', unknown)
    : sum / units.length
}

/** A total that is not linear cannot be averaged even where every old total is known. */
function unknownOf(mean: Figure, predecessors: readonly string[]): Figure {
  return isKnown(mean) ? missing('component-missing', predecessors) : mean
}
