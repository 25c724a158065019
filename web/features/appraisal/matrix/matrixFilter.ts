import type { AppraisalCell, AppraisalMatrix } from '@thang/contracts'
import { isDecided } from '@thang/engine'
import { matches } from '../../../app/i18n/fold.ts'

/** What of a matrix is in sight, as it stands in the address; empty words leave all. */
export interface MatrixFilter {
  readonly group: string
  readonly node: string
  /** Of the unit's name. */
  readonly words: string
  /** A state, or `undecided` for whatever still has to be decided. */
  readonly state: string
  /** What changed since the last visit, or since the preliminary table was told. */
  readonly since: 'visit' | 'preliminary' | ''
  readonly only: ReadonlySet<OnlyFilter>
}

/** What a cell must be, besides; each is switched on by itself. */
export const onlyFilters = ['mine', 'flagged', 'bare', 'appeal'] as const
export type OnlyFilter = (typeof onlyFilters)[number]

type Query = Readonly<Record<string, string>>

/** The filter of an address. */
export function filterOf(query: Query): MatrixFilter {
  const { since = '', only = '' } = query
  const words = only.split(',')
  return {
    group: query['group'] ?? '',
    node: query['node'] ?? '',
    words: query['q'] ?? '',
    state: query['state'] ?? '',
    since: since === 'visit' || since === 'preliminary' ? since : '',
    only: new Set(onlyFilters.filter((each) => words.includes(each))),
  }
}

/** The filter as it stands in an address; what chooses nothing is an empty word. */
export function queryOf({ group, node, words, state, since, only }: MatrixFilter) {
  const switched = onlyFilters.filter((each) => only.has(each)).join(',')
  return { group, node, q: words, state, since, only: switched }
}

/** Whether the filter leaves all. */
export function isOpen(filter: MatrixFilter): boolean {
  return Object.values(queryOf(filter)).every((value) => value === '')
}

/** The moments that "changed since" is measured from; null where there is none yet. */
export interface SinceMoments {
  readonly visit: string | null
  readonly preliminary: string | null
}

/** What of a matrix is in sight; units and indicators are places in its lists. */
export interface MatrixView {
  readonly units: readonly number[]
  readonly indicators: readonly number[]
  /** The cells that fit, as the matrix has them. */
  readonly cells: readonly AppraisalCell[]
}

/** Rows and columns in which a cell fits, and those cells. */
export function filterMatrix(
  matrix: AppraisalMatrix,
  filter: MatrixFilter,
  moments: SinceMoments,
): MatrixView {
  const isWithin = withinTest(matrix, filter)
  const fits = cellTest(filter, moments)
  const cells = matrix.cells.filter((cell) => isWithin(cell) && fits(cell))
  const units = new Set<number>()
  const indicators = new Set<number>()
  for (const { unit, indicator } of cells) {
    units.add(unit)
    indicators.add(indicator)
  }
  return {
    units: matrix.units.flatMap((_, place) => (units.has(place) ? [place] : [])),
    indicators: matrix.indicators.flatMap((_, place) => (indicators.has(place) ? [place] : [])),
    cells,
  }
}

/** Whether a cell is of the units, the group and the indicator that the filter names. */
export function withinTest(
  { units, indicators }: Pick<AppraisalMatrix, 'units' | 'indicators'>,
  { words, group, node }: Pick<MatrixFilter, 'words' | 'group' | 'node'>,
): (cell: AppraisalCell) => boolean {
  const fitsUnit = units.map(({ unit }) => words === '' || matches(words, unit.name, unit.nameEn))
  const fitsIndicator = indicators.map(
    (each) => (group === '' || each.group === group) && (node === '' || each.node === node),
  )
  return ({ unit, indicator }) => fitsUnit[unit] === true && fitsIndicator[indicator] === true
}

/** Whether a cell is what the filter asks for, whatever its unit and indicator. */
export function cellTest(
  { state, since, only }: Pick<MatrixFilter, 'state' | 'since' | 'only'>,
  moments: SinceMoments,
): (cell: AppraisalCell) => boolean {
  const from = since === '' ? null : moments[since]
  return (cell) =>
    hasState(cell, state) &&
    (since === '' || changedSince(cell.changedAt, from)) &&
    (!only.has('mine') || cell.mine) &&
    (!only.has('flagged') || cell.flags.length > 0) &&
    (!only.has('bare') || isBare(cell)) &&
    (!only.has('appeal') || cell.appeal !== null)
}

/** Whether the unit says something, and shows no document for it. */
export function isBare({ evidence, notApplicable, scores }: AppraisalCell): boolean {
  return evidence === 0 && !notApplicable && scores.selfReason !== 'not-submitted'
}

/** Whether something happened after the moment; without a moment nothing did. */
export function changedSince(changedAt: string | null, from: string | null): boolean {
  return changedAt !== null && from !== null && changedAt > from
}

function hasState(cell: AppraisalCell, state: string): boolean {
  if (state === '') return true
  return state === 'undecided' ? !isDecided(cell.state) : cell.state === state
}
