import type { Language } from '../../app/i18n/translate.ts'

/** The public page of an issued version. */
export function publicFrameworkPath(code: string, language: Language): string {
  const folder = language === 'vi' ? '/bo-chi-so' : '/en/frameworks'
  return `${folder}/${encodeURIComponent(code)}`
}
