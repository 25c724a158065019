import type { Framework } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listEditionRows, listTableRows, listTablesOfUnit } from './queries.ts'
import { loadTable, type TableData } from './tableData.ts'

/** What was published of a unit at a node. */
export interface EarlierFigure {
  /** Null where none was published, or the maximum is not known. */
  readonly points: number | null
  readonly inputs: Readonly<Record<string, number>>
}

/** A published table of a period that ended before. */
export interface EarlierTable {
  readonly edition: string
  readonly period: string
  readonly periodEnd: string
  readonly framework: Framework
  readonly members: readonly string[]
  /** Every unit of the table is known by name. */
  readonly allUnits: boolean
  readonly figureOf: (unit: string, node: string) => EarlierFigure
}

export interface EarlierAsked {
  readonly index: string
  readonly kind: string
  /** A unit and those it was formed from. */
  readonly units: readonly string[]
  /** The period of the table ended before this day. */
  readonly before: string
}

/**
 * The latest published table of the index in which one of the units stands among those of its kind; undefined
 * where there is none, or none that says by which framework.
 */
export async function findEarlierTable(
  trx: ReadTrx,
  { index, kind, units, before }: EarlierAsked,
): Promise<EarlierTable | undefined> {
  const editions = (await listEditionRows(trx)).filter(
    (edition) => edition.index === index && edition.periodEnd < before,
  )
  const tables = await listTableRows(
    trx,
    editions.map(({ id }) => id),
  )
  const theirs = new Set<number>()
  for (const unit of units) for (const id of await listTablesOfUnit(trx, unit)) theirs.add(id)
  for (const edition of editions) {
    const table = tables.find(
      (each) => each.editionId === edition.id && each.kind === kind && theirs.has(each.id),
    )
    if (table === undefined) continue
    const data = await loadTable(trx, table)
    if (data.framework === null) continue
    const { code, period, periodEnd } = edition
    return { edition: code, period, periodEnd, ...readable(data, data.framework) }
  }
  return undefined
}

function readable(
  { table, members, figures, inputs }: TableData,
  framework: Framework,
): Omit<EarlierTable, 'edition' | 'period' | 'periodEnd'> {
  const maxima = new Map(listNodes(framework).map(({ code, maxPoints }) => [code, maxPoints]))
  const byPlace = Map.groupBy(inputs, ({ unit, node }) => JSON.stringify([unit, node]))
  return {
    framework,
    members,
    allUnits: table.allUnits,
    figureOf(unit, node) {
      const value = figures.get(unit)?.get(node)?.value ?? null
      const max = framework.groupValues === 'points' ? 1 : (maxima.get(node) ?? null)
      const given = byPlace.get(JSON.stringify([unit, node])) ?? []
      return {
        points: value === null || max === null ? null : value * max,
        inputs: Object.fromEntries(given.map((row) => [row.input, row.value])),
      }
    },
  }
}
