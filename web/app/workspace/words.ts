import type accounts from '../../features/accounts/i18n/vi.json'
import type audit from '../../features/audit/i18n/vi.json'
import type calendar from '../../features/calendar/i18n/vi.json'
import type frameworks from '../../features/frameworks/i18n/vi.json'
import type people from '../../features/people/i18n/vi.json'
import type search from '../../features/search/i18n/vi.json'
import type units from '../../features/units/i18n/vi.json'
import { createTranslate, type Language, type MessageArguments } from '../i18n/translate.ts'
import type shell from './i18n/vi.json'

export type WordKey =
  | keyof typeof shell
  | keyof typeof accounts
  | keyof typeof frameworks
  | keyof typeof people
  | keyof typeof audit
  | keyof typeof calendar
  | keyof typeof search
  | keyof typeof units
export type Words = (key: WordKey, values?: MessageArguments) => string

/** The words of the workspace in one language: one file for the shell and one for each feature. */
export async function loadWords(language: Language): Promise<Words> {
  const files = await Promise.all(language === 'vi' ? vietnamese() : english())
  const messages = Object.assign({}, ...files.map((file) => file.default))
  return createTranslate<WordKey>(language, messages)
}

function vietnamese() {
  return [
    import('./i18n/vi.json?icu'),
    import('../../features/accounts/i18n/vi.json?icu'),
    import('../../features/frameworks/i18n/vi.json?icu'),
    import('../../features/people/i18n/vi.json?icu'),
    import('../../features/audit/i18n/vi.json?icu'),
    import('../../features/calendar/i18n/vi.json?icu'),
    import('../../features/search/i18n/vi.json?icu'),
    import('../../features/units/i18n/vi.json?icu'),
  ]
}

function english() {
  return [
    import('./i18n/en.json?icu'),
    import('../../features/accounts/i18n/en.json?icu'),
    import('../../features/frameworks/i18n/en.json?icu'),
    import('../../features/people/i18n/en.json?icu'),
    import('../../features/audit/i18n/en.json?icu'),
    import('../../features/calendar/i18n/en.json?icu'),
    import('../../features/search/i18n/en.json?icu'),
    import('../../features/units/i18n/en.json?icu'),
  ]
}
