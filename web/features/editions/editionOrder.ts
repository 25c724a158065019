import type { Edition, EditionTable } from '@thang/contracts'

/** Newest first. */
export function newestFirst(editions: readonly Edition[]): Edition[] {
  return editions.toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd))
}

/** The index with the most editions: the one the site is about. */
export function mainIndex(editions: readonly Edition[]): string | undefined {
  const sizes = [...Map.groupBy(editions, ({ index }) => index)]
  return sizes.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

export function latestEdition(editions: readonly Edition[]): Edition | undefined {
  const index = mainIndex(editions)
  return newestFirst(editions).find((edition) => edition.index === index)
}

export function mainTable({ tables }: Edition): EditionTable | undefined {
  return tables.find(({ main }) => main) ?? tables[0]
}

/** The newest two editions in a row whose main tables have the same kind and number of units. */
export function lastComparable(
  editions: readonly Edition[],
): { from: string; to: string } | undefined {
  const index = mainIndex(editions)
  const own = newestFirst(editions).filter((edition) => edition.index === index)
  for (const [place, to] of own.entries()) {
    const from = own[place + 1]
    if (from === undefined) continue
    const [a, b] = [mainTable(from), mainTable(to)]
    if (a?.kind === b?.kind && a?.unitCount === b?.unitCount)
      return { from: from.code, to: to.code }
  }
  return undefined
}
