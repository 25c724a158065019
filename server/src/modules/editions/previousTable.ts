import { findPreviousTable as findAmong } from '@thang/engine'
import type { Catalogue } from './catalogue.ts'
import type { EditionRow, TableRow } from './queries.ts'

/** A table with the edition it was published in. */
export interface PreviousTable {
  readonly edition: EditionRow
  readonly table: TableRow
}

/** The earlier table that the ranks of this one are compared with, or undefined. */
export function findPreviousTable(
  catalogue: Catalogue,
  edition: EditionRow,
  table: TableRow,
): PreviousTable | undefined {
  const editions = new Map(catalogue.editions.map((each) => [each.id, each]))
  const candidates = catalogue.tables.flatMap((each) => {
    const own = editions.get(each.editionId)
    return own === undefined ? [] : [identify(own, each)]
  })
  return findAmong(candidates, identify(edition, table))
}

function identify(edition: EditionRow, table: TableRow) {
  const { kind, parent, boundaries, allUnits } = table
  return {
    index: edition.index,
    periodEnd: edition.periodEnd,
    kind,
    parent,
    boundaries,
    allUnits,
    edition,
    table,
  }
}
