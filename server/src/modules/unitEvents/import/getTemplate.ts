import type { UnitTemplateQuery } from '@thang/contracts'
import { type UnitOnDay, unitsAsOf } from '@thang/engine'
import type { ReadTrx } from '../../../platform/db/database.ts'
import type { Actor } from '../../people/index.ts'
import { loadUnitHistory } from '../../units/index.ts'
import { permitSeeing } from './showImport.ts'
import { unitRows } from './unitRows.ts'
import { writeUnitWorkbook } from './writeUnitWorkbook.ts'

/** The workbook to fill in; with a day it holds the units of that day, as they can be read in again. */
export async function getTemplate(
  trx: ReadTrx,
  actor: Actor,
  { on, under }: UnitTemplateQuery,
): Promise<Buffer> {
  permitSeeing(actor)
  const { history } = await loadUnitHistory(trx)
  const known = unitsAsOf(history, on ?? actor.today)
  const wanted = on === undefined ? [] : below(known, under)
  return writeUnitWorkbook({
    known,
    rows: unitRows(history, wanted, on ?? actor.today),
  })
}

/** The unit and all that stands below it; every unit where none is named. */
function below(units: readonly UnitOnDay[], under: string | undefined): UnitOnDay[] {
  if (under === undefined) return [...units]
  const parents = new Map(units.map(({ code, parent }) => [code, parent]))
  return units.filter(({ code }) => {
    let above: string | null = code
    while (above !== null && above !== under) above = parents.get(above) ?? null
    return above === under
  })
}
