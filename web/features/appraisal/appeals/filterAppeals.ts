import type { AppealList } from '@thang/contracts'
import { matches } from '../../../app/i18n/fold.ts'

type Listed = AppealList['appeals'][number]

/** Appeals of units whose name has the words, in the state; empty words leave all. */
export function filterAppeals(
  appeals: readonly Listed[],
  { words, state }: { readonly words: string; readonly state: string },
): Listed[] {
  return appeals.filter(
    (appeal) =>
      matches(words, appeal.unit.name, appeal.unit.nameEn) &&
      (state === '' || appeal.state === state),
  )
}

/** How many the council has still to decide. */
export function countOpen(appeals: readonly Pick<Listed, 'state'>[]): number {
  return appeals.filter(({ state }) => state === 'open').length
}
