import { statisticOf } from './imputeColumn.ts'
import type { Imputation } from './imputation.ts'
import { type Column, elementsAt, type IndexData, type IndexElement } from './indexData.ts'
import type { RowGroups, Rows } from './panel.ts'

type SiblingImputation = Extract<Imputation, { readonly method: 'siblings' }>

/**
 * For every row in which an indicator is missing, what the unit's other known indicators below the
 * same ancestor suggest: each is multiplied by its direction and scaled to 0–1 by its smallest and
 * largest value, their mean or median is taken and put back on the indicator's own scale. NaN where
 * none of them is known; a column without variation says nothing about its siblings.
 * Siblings at 0.2 and 0.6, own values from 10 to 20 → 0.4 → 14; with direction −1 → 16.
 */
export function fillFromSiblings(
  { data, groups }: { readonly data: IndexData; readonly groups: RowGroups },
  indicator: IndexElement,
  imputation: SiblingImputation,
): Float64Array {
  const { level = 2, statistic = 'mean', panel = 'per-time' } = imputation
  const filled = new Float64Array(data.units.length).fill(NaN)
  const own = data.columns.get(indicator.code)
  if (own === undefined || own.missing.size === 0) return filled
  const siblings = siblingsOf(data, indicator, level)
  for (const rows of groups.inScope(panel)) {
    const scales = siblings.flatMap((sibling) => scaleOf(data, sibling, rows) ?? [])
    const { low, high } = rangeOf(own, rows)
    for (const row of rows) {
      if (!own.missing.has(row)) continue
      const shares = scales.map((scale) => shareAt(scale, row))
      const share = statisticOf(shares, statistic)
      filled[row] =
        indicator.direction === -1 ? high - share * (high - low) : low + share * (high - low)
    }
  }
  return filled
}

interface Scale {
  readonly column: Column
  readonly direction: 1 | -1
  readonly low: number
  readonly high: number
}

function siblingsOf(data: IndexData, indicator: IndexElement, level: number): IndexElement[] {
  const parents = new Map(data.elements.map((element) => [element.code, element]))
  const family = ancestorAt(parents, indicator, level)
  return elementsAt(data, 1).filter(
    (element) => element.code !== indicator.code && ancestorAt(parents, element, level) === family,
  )
}

/** The first ancestor at the level or above it. */
function ancestorAt(
  elements: ReadonlyMap<string, IndexElement>,
  indicator: IndexElement,
  level: number,
): string {
  let current = indicator
  while (current.level < level && current.parent !== null) {
    const above = elements.get(current.parent)
    if (above === undefined || above.level <= current.level) break
    current = above
  }
  return current.code
}

function scaleOf(data: IndexData, element: IndexElement, rows: Rows): Scale | null {
  const column = data.columns.get(element.code)
  if (column === undefined) return null
  const { low, high } = rangeOf(column, rows)
  return high > low ? { column, direction: element.direction, low, high } : null
}

function shareAt({ column, direction, low, high }: Scale, row: number): number {
  const value = column.values[row] ?? NaN
  return (direction === -1 ? high - value : value - low) / (high - low)
}

function rangeOf(column: Column, rows: Rows): { low: number; high: number } {
  let low = Infinity
  let high = -Infinity
  for (const row of rows) {
    const value = column.values[row] ?? NaN
    if (value < low) low = value
    if (value > high) high = value
  }
  return low > high ? { low: NaN, high: NaN } : { low, high }
}
