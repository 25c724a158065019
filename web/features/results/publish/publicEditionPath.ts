import type { Language } from '../../../app/i18n/translate.ts'

/** The public page of an edition; the table of public pages is no part of the workspace. */
export function publicEditionPath(
  code: string,
  page: 'ranking' | 'revisions',
  language: Language,
): string {
  const edition = encodeURIComponent(code)
  if (language === 'en') return `/en/ranking/${edition}${page === 'revisions' ? '/revisions' : ''}`
  return `/bang-xep-hang/${edition}${page === 'revisions' ? '/cac-ban' : ''}`
}
