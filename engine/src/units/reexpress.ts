import { roundHalfUp } from '../composite/round.ts'
import { type Figure, isKnown, missing } from '../figure.ts'
import { aggregateTotal } from '../framework/aggregate.ts'
import type { Framework } from '../framework/framework.ts'
import { rankIndexValues } from '../framework/rankIndexValues.ts'

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
  /** Those of which only a part belongs to the unit; absent where all belong to it whole. */
  readonly partial?: readonly string[]
}

/** A unit of the later boundaries, with its figures and how they were formed. */
export interface ReexpressedRow extends UnitFigures {
  /** Missing with `table-incomplete` unless every unit of the table has a value. */
  readonly rank: Figure
  readonly predecessors: readonly string[]
  /**
   * How the index value was formed. `carried`: of one predecessor, whose figures stand; `groups`: from
   * meaned groups, or missing because it could not be; `values`: the mean of the predecessors' index
   * values, all of them known.
   */
  readonly basis: 'carried' | 'groups' | 'values'
}

/** A table on later boundaries; `complete` is false where a unit has no value. */
export interface Reexpressed {
  readonly complete: boolean
  readonly rows: readonly ReexpressedRow[]
}

/**
 * Reads a table on other boundaries under the rule published for the merged provinces of DTI 2024:
 * each group value of a merged unit is the plain mean of its predecessors' group values, and the index
 * value is formed from those by the framework. Where group values or the points of the groups are not
 * known but all index values are, and the total is linear in the groups, the mean of the index values
 * is the same number up to the rounding of what was published (`basis` `values`). A geometric total is
 * not linear, nor is one that was stretched because a group did not apply to some predecessors only.
 * A unit with one predecessor carries its figures over unchanged. A figure with an unknown predecessor
 * is missing and names it; so is one that would need a part of a predecessor, of which no figure is
 * known. Ranks are never averaged: they are taken anew, and only when every unit has a value.
 */
export function meanOfGroupValues(
  framework: Framework,
  table: readonly UnitFigures[],
  successors: readonly Successor[],
): Reexpressed {
  const byUnit = new Map(table.map((row) => [row.unit, row]))
  const rows = successors.map((successor) => reexpressUnit(framework, byUnit, successor))
  const complete = rows.every((row) => isKnown(row.value))
  const ranks = rankIndexValues(
    framework,
    rows.map((row) => row.value),
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
  { unit, predecessors, partial = [] }: Successor,
): Omit<ReexpressedRow, 'rank'> {
  const codes = [...framework.nodes, ...framework.views].map((node) => node.code)
  if (partial.length > 0) {
    const value = missing('predecessor-missing', partial)
    const nodes = Object.fromEntries(codes.map((code) => [code, value]))
    return { unit, value, nodes, predecessors, basis: 'groups' }
  }
  const [only, ...others] = predecessors
  const carried = only !== undefined && others.length === 0 ? byUnit.get(only) : undefined
  if (carried !== undefined) return { ...carried, unit, predecessors, basis: 'carried' }
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
  const mean = meanOver(predecessors, (old) => byUnit.get(old)?.value)
  if (!isKnown(mean)) return { unit, value: mean, nodes, predecessors, basis: 'groups' }
  if (
    !isLinear(
      framework,
      predecessors.map((old) => byUnit.get(old)?.nodes),
    )
  ) {
    const value = missing('component-missing', predecessors)
    return { unit, value, nodes, predecessors, basis: 'groups' }
  }
  const value = roundHalfUp(mean, framework.decimals)
  return { unit, value, nodes, predecessors, basis: 'values' }
}

/** Whether the total of mean groups is the mean of the totals. */
function isLinear(
  framework: Framework,
  olds: readonly (UnitFigures['nodes'] | undefined)[],
): boolean {
  if (framework.total.method === 'geometric') return false
  if (framework.notApplicable === 'full-marks') return true
  return framework.nodes.every(({ code }) => {
    const apart = olds.filter((nodes) => isNotApplicable(ownFigure(nodes, code)))
    return apart.length === 0 || apart.length === olds.length
  })
}

function isNotApplicable(figure: Figure | undefined): boolean {
  return figure !== undefined && !isKnown(figure) && figure.missing === 'not-applicable'
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
  const figures = units.map(figureOf)
  const known = figures.filter(isFigureKnown)
  if (units.length > 0 && figures.every(isNotApplicable)) return missing('not-applicable')
  if (units.length === 0 || known.length < units.length) {
    const unknown = units.filter((_, index) => !isFigureKnown(figures[index]))
    return missing('predecessor-missing', unknown)
  }
  const mean = known.reduce((sum, figure) => sum + figure, 0) / known.length
  return Number.isFinite(mean) ? mean : missing('invalid-input', units)
}

function isFigureKnown(figure: Figure | undefined): figure is number {
  return figure !== undefined && isKnown(figure)
}
