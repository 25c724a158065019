import { type Language, languages } from '../i18n/translate.ts'

/** Where the workspace begins in each language; the server answers everything below with its document. */
export const workspaceRoot: Readonly<Record<Language, string>> = {
  vi: '/lam-viec',
  en: '/en/workspace',
}

/** The language of a path inside the workspace; undefined for a path of the public site. */
export function workspaceLanguage(path: string): Language | undefined {
  return languages.find(
    (language) =>
      path === workspaceRoot[language] || path.startsWith(`${workspaceRoot[language]}/`),
  )
}

/** An address to come back to after signing in; anything outside the workspace leads to its home. */
export function returnAddress(to: string | undefined, language: Language): string {
  if (to === undefined || /[\\\s]/.test(to)) return workspaceRoot[language]
  const path = to.split(/[?#]/)[0] ?? ''
  return workspaceLanguage(path) === undefined ? workspaceRoot[language] : to
}
