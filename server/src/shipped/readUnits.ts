import { RegisteredUnitKind } from '@thang/contracts'
import type { TableProblem } from '../platform/tableFiles/index.ts'
import { type FactRow, readFacts, refuseRepeated } from './factTable.ts'
import { checkReference, type Codes, codesOf } from './reference.ts'
import type { ShippedLineage, ShippedName, ShippedUnit } from './shippedData.ts'

const unitFiles = ['provinces-63', 'provinces-34', 'ministries', 'phu-tho-2026', 'vinh-phuc-2025']
const unitColumns =
  'code,gso_code,portal_code,kind,name_vi,short_name_vi,name_en,region,parent,valid_from,valid_to,aliases,source'
const nameColumns = 'unit,name_vi,short_name_vi,name_en,valid_from,valid_to,legal_basis,source'
const lineageColumns =
  'event,kind,effective_on,predecessor,successor,share,legal_basis,legal_basis_confidence,source'
const unitsFolder = 'data/units'

export interface UnitFacts {
  readonly units: readonly ShippedUnit[]
  readonly formerNames: readonly ShippedName[]
  readonly lineage: readonly ShippedLineage[]
}

/** Units, their names by date and their lineage; parents, regions and sources have to be listed. */
export async function readUnits(
  directory: string,
  known: { readonly sources: Codes; readonly regions: Codes },
  problems: TableProblem[],
): Promise<UnitFacts> {
  const rows: FactRow[] = []
  const units: ShippedUnit[] = []
  for (const name of unitFiles) {
    const file = { path: `units/${name}.csv`, columns: unitColumns.split(',') }
    const read = await readFacts(directory, file, problems, (row) => {
      rows.push(row)
      return unitOf(row)
    })
    units.push(...read)
  }
  refuseRepeated(rows, 'code', (row) => row.find('code') ?? `row ${row.row}`)
  const unitCodes = codesOf(units, unitsFolder)
  for (const row of rows) {
    checkReference(row, 'region', known.regions)
    checkReference(row, 'source', known.sources)
    checkReference(row, 'parent', unitCodes)
  }
  const checks = { units: unitCodes, sources: known.sources }
  return {
    units,
    formerNames: await readNames(directory, checks, problems),
    lineage: await readLineage(directory, checks, problems),
  }
}

interface Checks {
  readonly units: Codes
  readonly sources: Codes
}

function unitOf(row: FactRow): ShippedUnit {
  const kind = row.choice('kind', RegisteredUnitKind.options)
  if (kind === null && row.find('kind') === null) row.refuse('kind', 'value-required')
  return {
    code: row.text('code'),
    gsoCode: row.find('gso_code'),
    portalCode: row.find('portal_code'),
    kind: kind ?? 'province',
    name: row.text('name_vi'),
    shortName: row.text('short_name_vi'),
    nameEn: row.find('name_en'),
    region: row.find('region'),
    parent: row.find('parent'),
    area: row.find('area'),
    ...validityOf(row),
    aliases: row.list('aliases'),
    source: row.text('source'),
  }
}

function validityOf(row: FactRow) {
  const validFrom = row.day('valid_from')
  const validTo = row.day('valid_to')
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    row.refuse('valid_to', 'dates-reversed', { from: validFrom })
  }
  return { validFrom, validTo }
}

function readNames(directory: string, checks: Checks, problems: TableProblem[]) {
  const file = { path: 'units/names.csv', columns: nameColumns.split(',') }
  return readFacts(directory, file, problems, (row): ShippedName => {
    checkReference(row, 'unit', checks.units)
    checkReference(row, 'source', checks.sources)
    return {
      unit: row.text('unit'),
      name: row.text('name_vi'),
      shortName: row.text('short_name_vi'),
      nameEn: row.find('name_en'),
      ...validityOf(row),
      legalBasis: row.find('legal_basis'),
      source: row.text('source'),
    }
  })
}

function readLineage(directory: string, checks: Checks, problems: TableProblem[]) {
  const file = { path: 'units/lineage.csv', columns: lineageColumns.split(',') }
  const kinds = ['merge', 'split', 'rename', 'transfer', 'dissolve'] as const
  return readFacts(directory, file, problems, (row): ShippedLineage => {
    for (const column of ['predecessor', 'successor']) checkReference(row, column, checks.units)
    checkReference(row, 'source', checks.sources)
    const share = row.number('share')
    if (share === null || share <= 0 || share > 1)
      row.refuse('share', 'out-of-range', { min: 0, max: 1 })
    row.text('kind')
    row.text('effective_on')
    return {
      event: row.text('event'),
      kind: row.choice('kind', kinds) ?? 'merge',
      effectiveOn: row.day('effective_on') ?? '',
      predecessor: row.text('predecessor'),
      successor: row.text('successor'),
      share: share ?? 1,
      legalBasis: row.find('legal_basis'),
      legalBasisConfidence: row.find('legal_basis_confidence'),
      source: row.text('source'),
    }
  })
}
