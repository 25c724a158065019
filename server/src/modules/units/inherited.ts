import { sql } from 'kysely'
import type { ReadTrx } from '../../platform/db/database.ts'

/** Units that ended and went into another; `heir` has what they left. */
export interface Bequest {
  readonly ended: string
  readonly heir: string
}

/** What units that had ended before the day have left to whom; a few hundred rows. */
export async function listBequests(trx: ReadTrx, today: string): Promise<Bequest[]> {
  const { rows } = await sql<Bequest>`
    SELECT l.predecessor_code AS ended, l.successor_code AS heir
    FROM unit_lineage l JOIN units u ON u.code = l.predecessor_code
    WHERE l.effective_on <= ${today} AND u.valid_to < ${today}
  `.execute(trx)
  return rows
}

/**
 * The units and, through any number of events, all those that ended in them: what a unit that ended has
 * left is its heirs'. A unit that gave away a part and lives on keeps what is its own.
 */
export function inheritedBy(
  bequests: readonly Bequest[],
  heirs: Iterable<string>,
): ReadonlySet<string> {
  const byHeir = Map.groupBy(bequests, ({ heir }) => heir)
  const found = new Set(heirs)
  // A set gives what is added to it while it is walked through.
  for (const heir of found) {
    for (const { ended } of byHeir.get(heir) ?? []) found.add(ended)
  }
  return found
}
