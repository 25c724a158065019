import type { Edition, LocalText, Ranking, RegisteredUnitKind } from '@thang/contracts'
import type { PageQuery } from '../../app/page.ts'
import { kindsOf } from './boundaries.ts'

/** The kind as a query parameter: empty for the main table. */
export function kindParameter({ edition, kind }: Ranking): string {
  return kindsOf(edition)[0] === kind ? '' : kind
}

/** What of the visitor's question still means something in another table. */
export function keptQuery(query: PageQuery, sameKind: boolean): PageQuery {
  const { q = '', view = '', region = '', unit = '' } = query
  return sameKind ? { q, view, region, unit } : { q, view }
}

/** The same kind of unit in another edition, where it has one. */
export function kindIn(
  edition: Edition,
  kind: RegisteredUnitKind,
): { kind: string; same: boolean } {
  const kinds = kindsOf(edition)
  const same = kinds.includes(kind)
  return { kind: same && kinds[0] !== kind ? kind : '', same }
}

/** The title of a table that is not the edition's main one; null for the main one. */
export function ownTitle({ edition, kind, boundaries }: Ranking): LocalText | null {
  const table = edition.tables.find((one) => one.kind === kind && one.boundaries === boundaries)
  return table === undefined || table.main ? null : table.title
}
