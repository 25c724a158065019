import type { Edition } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import {
  type EditionRow,
  listEditionRows,
  listTableRows,
  type PickedRevision,
  type TableRow,
} from './queries.ts'

/** Published editions with their tables: what there is, before any figure is read. */
export interface Catalogue {
  readonly editions: readonly EditionRow[]
  readonly tables: readonly TableRow[]
}

/** The latest published revisions and their tables; of one edition an earlier revision, where it is asked for. */
export async function loadCatalogue(trx: ReadTrx, picked?: PickedRevision): Promise<Catalogue> {
  const editions = await listEditionRows(trx, picked)
  return {
    editions,
    tables: await listTableRows(
      trx,
      editions.map((edition) => edition.id),
    ),
  }
}

/** The edition with the code; refuses with the list to choose from. */
export function getEdition(catalogue: Catalogue, code: string): EditionRow {
  const edition = catalogue.editions.find((candidate) => candidate.code === code)
  if (edition !== undefined) return edition
  const known = catalogue.editions.map((candidate) => candidate.code)
  throw notFound(`Không có kết quả công bố "${code}". Các mã có sẵn: ${known.join(', ')}.`, {
    edition: code,
    known,
  })
}

export function tablesOf(catalogue: Catalogue, edition: EditionRow): TableRow[] {
  return catalogue.tables.filter((table) => table.editionId === edition.id)
}

/** The edition as it goes out. */
export function presentEdition(catalogue: Catalogue, edition: EditionRow): Edition {
  const { id: _id, publication, ...fields } = edition
  const tables = tablesOf(catalogue, edition)
  return {
    ...fields,
    ...(publication === null ? {} : { publication }),
    decimals: tables.find((table) => table.main)?.decimals ?? defaultDecimals,
    tables: tables.map((table) => ({
      kind: table.kind,
      boundaries: table.boundaries,
      parent: table.parent,
      title: table.title,
      main: table.main,
      framework: table.framework,
      unitCount: table.unitCount,
      knownRanks: table.knownRanks,
      knownValues: table.knownValues,
    })),
  }
}

/** Tables whose framework is not known (ministries) are published with four decimals, as the DTI is. */
export const defaultDecimals = 4
