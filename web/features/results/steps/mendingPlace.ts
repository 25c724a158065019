import type { ResultNotice } from '@thang/contracts'
import type { Query } from '../../../app/workspace/addresses.ts'
import type { ScreenName } from '../../../app/workspace/screens.ts'

/** Where something is mended: a screen of the round, or a part of the screen of its result. */
export type MendingPlace =
  | { readonly screen: ScreenName; readonly query: Query }
  | { readonly anchor: string }

/** Where what a notice says is mended; null where it is the next step itself. */
export function mendingPlace(code: ResultNotice['code']): MendingPlace | null {
  switch (code) {
    case 'undecided-answers':
      return { screen: 'appraisalMatrix', query: {} }
    case 'open-questions':
      return { screen: 'appraisalMatrix', query: { state: 'asked' } }
    case 'second-readings-open':
      return { screen: 'secondReading', query: {} }
    case 'open-appeals':
      return { screen: 'roundAppeals', query: {} }
    case 'not-approved':
      return { screen: 'roundProgress', query: { flag: 'open' } }
    case 'appeal-phase-open':
      return { screen: 'round', query: {} }
    case 'no-value':
      return { anchor: 'result-table' }
    case 'not-told':
    case 'result-changed':
      return null
    default:
      throw new Error(`unknown notice: ${String(code satisfies never)}`)
  }
}
