import type { LocalText, ProfileEntry, UnitProfile } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { notFound } from '../../platform/errors.ts'
import { referTo, registryLineage, type UnitRegistry } from '../units/index.ts'
import { presentEdition } from './catalogue.ts'
import { rankingOf } from './getRanking.ts'
import { type EditionRow, type InputRow, listTablesOfUnit, type TableRow } from './queries.ts'
import type { Reading } from './reading.ts'
import { recompute } from './recompute.ts'
import { loadTable, presentFigure, type TableData } from './tableData.ts'

/** A unit with everything that editions say of it, newest first within each index. */
export async function getUnitProfile(reading: Reading, code: string): Promise<UnitProfile> {
  const unit = reading.registry.units.get(code)
  if (unit === undefined) {
    throw notFound(`Không có đơn vị mã "${code}". Tìm đơn vị theo tên tại /api/v1/units?q=….`, {
      unit: code,
    })
  }
  const memberOf = new Set(await listTablesOfUnit(reading.trx, code))
  const entries: ProfileEntry[] = []
  for (const edition of reading.catalogue.editions) {
    const tables = reading.catalogue.tables.filter(
      (table) => table.editionId === edition.id && memberOf.has(table.id),
    )
    for (const table of tables) {
      const entry = await entryOf(reading, edition, table, code)
      if (entry !== undefined) entries.push(entry)
    }
  }
  return {
    unit: presentUnit(reading, unit),
    lineage: registryLineage.lineageOf(reading.registry, code),
    entries: entries.toSorted((a, b) => a.edition.index.localeCompare(b.edition.index)),
  }
}

async function entryOf(
  reading: Reading,
  edition: EditionRow,
  table: TableRow,
  unit: string,
): Promise<ProfileEntry | undefined> {
  const selected = { table, reexpressTo: null }
  const ranking = await rankingOf(reading, edition, selected, {
    region: undefined,
    sort: 'rank',
    rule: 'mean-of-group-values',
  })
  const row = ranking.rows.find((candidate) => candidate.unit.code === unit)
  const presented = presentEdition(reading.catalogue, edition)
  const own = presented.tables.find(
    ({ kind, boundaries, parent }) =>
      kind === table.kind && boundaries === table.boundaries && parent === table.parent,
  )
  if (row === undefined || own === undefined) return undefined
  const data = await loadTable(reading.trx, table)
  const inputs = data.inputs.filter((input) => input.unit === unit)
  return {
    edition: presented,
    table: own,
    unitCount: table.unitCount,
    row,
    columns: ranking.columns,
    statistics: ranking.statistics,
    indicators: indicatorsOf(data, unit, inputs),
    // Of an edition made here the trace says how each figure came about.
    recomputations: edition.publication === null ? recompute(data, unit, inputs) : [],
  }
}

/** Indicators of which a figure or a raw input is known. */
function indicatorsOf(
  data: TableData,
  unit: string,
  inputs: readonly InputRow[],
): ProfileEntry['indicators'] {
  if (data.framework === null) return []
  const figures = data.figures.get(unit)
  const inputNames = data.framework.inputNames ?? {}
  return listNodes(data.framework)
    .filter((node) => node.level === 'indicator')
    .flatMap((node) => {
      const own = inputs.filter((row) => row.node === node.code)
      const figure = figures?.get(node.code)
      if (figure === undefined && own.length === 0) return []
      const name: LocalText = node.name
      return {
        code: node.code,
        name,
        maxPoints: node.maxPoints,
        inputs: own.map(({ input, value }) => ({
          input,
          name: inputNames[input] ?? null,
          value,
        })),
        ...presentFigure(figure),
      }
    })
}

type Unit = NonNullable<ReturnType<UnitRegistry['units']['get']>>

function presentUnit(reading: Reading, unit: Unit): UnitProfile['unit'] {
  const { registry } = reading
  return {
    ...referTo(registry, unit.code),
    fullName: unit.name,
    gsoCode: unit.gsoCode,
    portalCode: unit.portalCode,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    formerNames: registry.formerNames
      .filter((name) => name.unit === unit.code && name.name !== unit.name)
      .filter(({ validTo }) => validTo !== null)
      .map(({ name, validTo }) => ({ name, validTo })),
    parent: unit.parent === null ? null : referTo(registry, unit.parent),
  }
}
