import { fold } from '../../platform/fold.ts'

/**
 * The code of the edition that a part of a round becomes: index, whose round it is, period and kind, such as
 * `dti-25-2025-2026-commune`, with a number after it where another round has that one.
 */
export function editionCode(
  parts: {
    readonly index: string
    readonly owner: string | null
    readonly period: string
    readonly kind: string
  },
  taken: ReadonlySet<string>,
): string {
  const { index, owner, period, kind } = parts
  const code = [index, owner ?? 'vn', period, kind].map(slug).join('-')
  if (!taken.has(code)) return code
  let number = 2
  while (taken.has(`${code}-${number}`)) number += 1
  return `${code}-${number}`
}

function slug(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}
