import { factorStale } from './refusals.ts'

const minute = 60_000

/** For how long after the second factor was given it still speaks for its owner, in milliseconds. */
export const factorTimes = {
  /** What takes over an account is begun. */
  begin: 10 * minute,
  /** What was begun is brought to its end, with a telephone to set up in between. */
  confirm: 30 * minute,
  /** Something is signed, such as a submission by its head. */
  sign: 10 * minute,
} as const

/** Throws `factor-stale` where the session did not give its second factor within the time. */
export function requireFreshFactor(
  {
    session,
    now,
  }: { readonly session: { readonly secondFactorAt: Date | null }; readonly now: Date },
  within: number,
): void {
  const givenAt = session.secondFactorAt?.getTime() ?? Number.NEGATIVE_INFINITY
  if (now.getTime() - givenAt > within) throw factorStale()
}
