import { isRecord } from './kept.ts'

/** One field of what an entry kept; undefined where that side has no such field. */
export interface Difference {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/**
 * What was before and after, field by field, what changed first, otherwise in the order in which the
 * fields were kept. A field that stands on one side only is undefined on the other; one that is the
 * same on both is left out.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = fieldsOf(before)
  const now = fieldsOf(after)
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return names
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter((each) => !isSame(each.before, each.after))
    .toSorted((one, other) => Number(isChange(other)) - Number(isChange(one)))
}

/** Members of a list on one side only, where both sides are lists. */
export function listChange(
  before: unknown,
  after: unknown,
): { readonly added: unknown[]; readonly removed: unknown[] } | undefined {
  if (!Array.isArray(before) || !Array.isArray(after)) return undefined
  const old = before.map((member: unknown) => JSON.stringify(member))
  const now = after.map((member: unknown) => JSON.stringify(member))
  return {
    added: after.filter((_, place) => !old.includes(now[place] ?? '')),
    removed: before.filter((_, place) => !now.includes(old[place] ?? '')),
  }
}

/** What is no object is shown as the one field that it is. */
function fieldsOf(kept: unknown): Readonly<Record<string, unknown>> {
  if (kept === null || kept === undefined) return {}
  return isRecord(kept) ? kept : { '': kept }
}

/** It stands on both sides; on one side only it says what the entry is about. */
function isChange({ before, after }: Difference): boolean {
  return before !== undefined && after !== undefined
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
