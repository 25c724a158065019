import type { EditionList } from '@thang/contracts'

type Edition = EditionList['editions'][number]

/** A table of a published edition on which a draft can be tried. */
export interface TrialTable {
  readonly key: string
  readonly edition: Edition
  readonly table: Edition['tables'][number]
}

interface Tried {
  readonly index: string
  readonly basedOn: { readonly code: string } | null
}

/**
 * Tables of the same index. Those of the version that the draft was made of come first: of another one
 * few indicators are the same, so that a trial on it tells little.
 */
export function trialTables(editions: readonly Edition[], { index, basedOn }: Tried): TrialTable[] {
  const isOfBase = ({ table }: TrialTable) => table.framework === basedOn?.code
  const tables = editions.flatMap((edition) =>
    edition.tables.map((table) => ({ edition, table, key: `${edition.code} ${table.kind}` })),
  )
  return tables
    .filter((each) => each.table.framework !== null)
    .filter((each) => isOfBase(each) || each.edition.index === index)
    .toSorted((a, b) => Number(isOfBase(b)) - Number(isOfBase(a)))
}
