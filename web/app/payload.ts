import type { Language } from './i18n/translate.ts'
import type { PageName, PageParams, PageQuery } from './page.ts'

/** What the server writes into the page for the browser: which page it is, and its data. */
export interface Payload {
  readonly name: PageName
  readonly language: Language
  readonly params: PageParams
  readonly query: PageQuery
  readonly data: unknown
}

export const payloadId = 'page-data'

/** JSON that can stand inside a script element. */
export function writePayload(payload: Payload): string {
  return JSON.stringify(payload).replaceAll('<', '\\u003c')
}
