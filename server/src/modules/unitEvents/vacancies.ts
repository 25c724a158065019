import type { AffectedPost, PostDecision, Role, UnitPreview } from '@thang/contracts'
import type { ReadTrx } from '../../platform/db/database.ts'
import { postChanges } from '../people/index.ts'
import type { UnitsOnDay } from './affectedPosts.ts'
import { named } from './endedUnits.ts'

const watched: readonly Role[] = ['administrator', 'officer', 'head']

interface Deciding {
  readonly posts: readonly AffectedPost[]
  readonly decided: readonly PostDecision[]
  readonly ended: ReadonlySet<string>
}

/**
 * Units that receive from one that ends and would have nobody as its administrator, officer or head,
 * where the one that ends has somebody; what is not decided yet counts as not moved.
 */
export async function listVacancies(
  trx: ReadTrx,
  { history, today }: UnitsOnDay,
  { posts, decided, ended }: Deciding,
): Promise<UnitPreview['vacancies']> {
  const losing = posts.filter(
    ({ role, scope, holders }) =>
      watched.includes(role) && holders.length > 0 && scope !== null && ended.has(scope.code),
  )
  const heirs = new Set(losing.flatMap(({ mayMoveTo }) => mayMoveTo.map(({ code }) => code)))
  const there = await postChanges.listPostsAbout(trx, today, [...heirs])
  const filled = new Set([
    ...there
      .filter(({ holders }) => holders.length > 0)
      .map(({ role, scope }) => `${role} ${scope ?? ''}`),
    ...losing.flatMap(({ post, role }) => {
      const to = decided.find((each) => each.post === post)?.to ?? null
      return to === null ? [] : `${role} ${to}`
    }),
  ])
  return watched.flatMap((role) => {
    const wanted = losing.filter((post) => post.role === role).flatMap((post) => post.mayMoveTo)
    const codes = new Set(wanted.map(({ code }) => code))
    return [...codes]
      .filter((code) => !filled.has(`${role} ${code}`))
      .map((code) => ({ role, unit: named(history, code) }))
  })
}
