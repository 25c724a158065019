import type { Edition } from '@thang/contracts'

/** The number of the edition's newest revision, by the list of editions, which has only newest ones. */
export function newestRevision(edition: Edition, editions: readonly Edition[]): number {
  const newest = editions.find(({ code }) => code === edition.code)
  return Math.max(edition.revision, newest?.revision ?? 0)
}
