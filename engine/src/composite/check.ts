import type { Column, IndexData, IndexElement } from './indexData.ts'
import { varies } from './variation.ts'

/** Something wrong or worth knowing in index data, as data; texts belong to whoever shows it. */
export interface IndexProblem {
  /** An error keeps the index from being built; a warning does not. */
  readonly severity: 'error' | 'warning'
  readonly code: string
  /** Code of the element or column, or null for the data as a whole. */
  readonly element: string | null
  /** Code of the unit where the problem is in one row or one cell, otherwise null. */
  readonly unit: string | null
  readonly details: Readonly<Record<string, string | number>>
}

/** At which point of the pipeline the data is checked. */
export interface CheckOptions {
  /** True after aggregation, when the columns of the aggregates belong to the data. */
  readonly aggregated?: boolean
}

/**
 * Checks that codes and units are unique (units per time in a panel), that every parent exists and
 * is above its child, that there is one root, that weights are finite and not negative, that every
 * indicator has a column of one value a unit, that no aggregate has one before aggregation, that
 * denominators exist, and that every cell is a finite number or has a reason. Flat indices and codes
 * with spaces are as good as others. Returns all problems, errors first; none for sound data.
 * Two indicators 'a' below 'top', one of weight −1 → `weight-invalid` at that one.
 */
export function checkIndexData(data: IndexData, options: CheckOptions = {}): IndexProblem[] {
  const problems = [
    ...checkUnits(data),
    ...checkCodes(data),
    ...checkTree(data),
    ...data.elements.flatMap((element) => checkElement(data, element)),
    ...checkColumns(data, options.aggregated ?? false),
  ]
  return problems.toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  )
}

function checkUnits(data: IndexData): IndexProblem[] {
  if (data.units.length === 0) return [error('units-missing', null)]
  const problems: IndexProblem[] = []
  const timed = data.units.some((unit) => unit.time !== undefined)
  const seen = new Map<string, number>()
  data.units.forEach((unit, row) => {
    const time = unit.time
    if (unit.code === '') problems.push(error('unit-code-empty', null, '', { row }))
    if (timed && !Number.isFinite(time)) problems.push(error('time-missing', null, unit.code))
    const key = JSON.stringify([unit.code, time ?? null])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row)
    else {
      const at = time === undefined ? {} : { time }
      problems.push(error('unit-repeated', null, unit.code, { row, first, ...at }))
    }
  })
  return problems
}

function checkCodes(data: IndexData): IndexProblem[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const code of [...data.elements.map((element) => element.code), ...data.others.keys()]) {
    if (seen.has(code)) repeated.add(code)
    seen.add(code)
  }
  const problems = [...repeated].map((code) => error('code-repeated', code))
  return seen.has('') ? [...problems, error('code-empty', '')] : problems
}

function checkTree(data: IndexData): IndexProblem[] {
  const roots = data.elements.filter((element) => element.parent === null)
  if (roots.length === 0) return [error('root-missing', null)]
  if (roots.length === 1) return []
  return roots.map((root) => error('roots-several', root.code, null, { roots: roots.length }))
}

function checkElement(data: IndexData, element: IndexElement): IndexProblem[] {
  const { code, level, parent, weight, denominator, target } = element
  const problems: IndexProblem[] = []
  if (!Number.isInteger(level) || level < 1)
    problems.push(error('level-invalid', code, null, { level }))
  if (parent !== null) {
    problems.push(...checkParent(data, element, parent))
    if (!Number.isFinite(weight) || weight < 0) {
      problems.push(error('weight-invalid', code, null, { weight: String(weight) }))
    }
  }
  if (level > 1) problems.push(...checkChildren(data, code))
  if (level === 1 && Math.abs(element.direction) !== 1) {
    problems.push(error('direction-invalid', code, null, { direction: String(element.direction) }))
  }
  if (target !== undefined && !Number.isFinite(target)) {
    problems.push(error('target-invalid', code, null, { target: String(target) }))
  }
  if (
    denominator !== undefined &&
    !data.others.has(denominator) &&
    !data.columns.has(denominator)
  ) {
    problems.push(error('denominator-unknown', code, null, { denominator }))
  }
  return problems
}

function checkParent(data: IndexData, element: IndexElement, parent: string): IndexProblem[] {
  const above = data.elements.find((candidate) => candidate.code === parent)
  if (above === undefined) return [error('parent-unknown', element.code, null, { parent })]
  const details = { level: element.level, parent, parentLevel: above.level }
  if (!(above.level > element.level))
    return [error('parent-not-above', element.code, null, details)]
  if (above.level > element.level + 1)
    return [warning('level-skipped', element.code, null, details)]
  return []
}

function checkChildren(data: IndexData, code: string): IndexProblem[] {
  const children = data.elements.filter((element) => element.parent === code)
  if (children.length === 0) return [error('children-missing', code)]
  return children.every((child) => child.weight === 0) ? [error('weights-all-zero', code)] : []
}

function checkColumns(data: IndexData, aggregated: boolean): IndexProblem[] {
  const levels = new Map(data.elements.map((element) => [element.code, element.level]))
  const problems: IndexProblem[] = []
  for (const [code, level] of levels) {
    const expected = level === 1 || aggregated
    if (expected && !data.columns.has(code)) problems.push(error('column-missing', code))
    if (!expected && data.columns.has(code)) problems.push(error('aggregate-in-data', code))
  }
  for (const [key, column] of data.columns) {
    if (!levels.has(key)) problems.push(warning('column-unknown', key))
    problems.push(...checkColumn(data, key, column), ...checkVariation(key, column))
  }
  for (const [key, column] of data.others) problems.push(...checkColumn(data, key, column))
  return problems
}

function checkColumn(data: IndexData, key: string, column: Column): IndexProblem[] {
  const problems: IndexProblem[] = []
  if (column.code !== key) problems.push(error('column-misnamed', key, null, { code: column.code }))
  const { length } = column.values
  const expected = data.units.length
  if (length !== expected) problems.push(error('column-length', key, null, { length, expected }))
  for (let row = 0; row < Math.min(length, expected); row += 1) {
    const value = column.values[row] ?? NaN
    const reason = column.missing.get(row)
    const unit = data.units[row]?.code ?? ''
    if (reason === undefined && !Number.isFinite(value)) {
      problems.push(error('value-invalid', key, unit, { row, value: String(value) }))
    } else if (reason !== undefined && !Number.isNaN(value)) {
      problems.push(error('value-though-missing', key, unit, { row, value, reason }))
    }
  }
  for (const row of column.missing.keys()) {
    if (!(row >= 0 && row < length)) problems.push(error('row-unknown', key, null, { row }))
  }
  return problems
}

/** What later stages cannot use is worth knowing before: nothing at all, or one and the same value up to rounding. */
function checkVariation(key: string, column: Column): IndexProblem[] {
  if (varies(column.values)) return []
  const first = column.values.find((value) => !Number.isNaN(value))
  return first === undefined
    ? [warning('column-empty', key)]
    : [warning('no-variation', key, null, { value: first })]
}

function error(
  code: string,
  element: string | null,
  unit: string | null = null,
  details: IndexProblem['details'] = {},
): IndexProblem {
  return { severity: 'error', code, element, unit, details }
}

function warning(
  code: string,
  element: string | null,
  unit: string | null = null,
  details: IndexProblem['details'] = {},
): IndexProblem {
  return { severity: 'warning', code, element, unit, details }
}
