import {
  aggregate,
  type AggregateSpecification,
  type AggregationMethod,
} from '../composite/aggregate.ts'
import { type Column, elementsAt, type IndexData } from '../composite/indexData.ts'
import type { NodeMean, WeighedIndex } from './weighedTree.ts'

/**
 * The normalised indicators of index data, unit by unit, with the tree, the means by which they are
 * aggregated, and the index that `aggregate` makes of them. Give the index as `results` where it was made
 * of more units than these, such as all times of a panel: whether a column misses any number decides in
 * which order terms are added, and with it the last bit. Throws where an indicator has no column,
 * and where an aggregate is made by Copeland's scores or a function: those are no means of one unit's
 * numbers.
 */
export function weighedIndexOf(
  data: IndexData,
  specification: AggregateSpecification = {},
  results?: Column,
): WeighedIndex {
  const columns = elementsAt(data, 1).map(({ code }) => {
    const column = data.columns.get(code)
    if (column === undefined) throw new RangeError(`weighedIndexOf: no column ${code}`)
    return column.values
  })
  const units = data.units.length
  const values = new Float64Array(units * columns.length)
  columns.forEach((column, at) => {
    for (let unit = 0; unit < units; unit += 1) {
      values[unit * columns.length + at] = column[unit] ?? NaN
    }
  })
  if (results !== undefined && results.values.length !== units) {
    throw new RangeError(`weighedIndexOf: ${results.values.length} results for ${units} units`)
  }
  const means = meansOf(data, specification)
  const top = data.elements.find(({ parent }) => parent === null)?.code ?? ''
  const nominal = results?.values ?? aggregate(data, specification).data.columns.get(top)?.values
  const scored = nominal === undefined ? {} : { nominal }
  return { units, elements: data.elements, values, means, ...scored }
}

/** A rule of a node goes before that of its level, and that before the rule of all. */
function meansOf(
  { elements }: IndexData,
  { levels, nodes, ...all }: AggregateSpecification,
): Record<string, NodeMean> {
  const aggregates = elements.filter(({ level }) => level > 1)
  return Object.fromEntries(
    aggregates.map(({ code, level }) => {
      const rule = { ...all, ...levels?.[level], ...nodes?.[code] }
      const power = powerOf(rule.method ?? { method: 'arithmetic' })
      return [code, { power, availability: rule.availability ?? 0 }]
    }),
  )
}

function powerOf(aggregation: AggregationMethod): number {
  switch (aggregation.method) {
    case 'arithmetic':
      return 1
    case 'geometric':
      return 0
    case 'harmonic':
      return -1
    case 'generalised':
      return aggregation.power
    case 'copeland':
    case 'function':
      throw new RangeError(
        `weighedIndexOf: an aggregate made by ${aggregation.method} is no mean of one unit's numbers, so it cannot be weighed anew; choose a mean`,
      )
    default:
      throw new RangeError(`weighedIndexOf: unknown method ${JSON.stringify(aggregation)}`)
  }
}
