import type { Figure } from '../figure.ts'
import type { Framework } from '../framework/framework.ts'
import type { UnitFigures } from './reexpress.ts'

/**
 * The published figures of a table as they are re-expressed: of each unit the index value (node
 * `null`) and the values of the framework's top nodes and views.
 */
export function unitFigures(
  framework: Framework,
  units: readonly string[],
  valueAt: (unit: string, node: string | null) => Figure,
): UnitFigures[] {
  const codes = [...framework.nodes, ...framework.views].map((node) => node.code)
  return units.map((unit) => ({
    unit,
    value: valueAt(unit, null),
    nodes: Object.fromEntries(codes.map((code) => [code, valueAt(unit, code)])),
  }))
}
