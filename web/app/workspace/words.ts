import { type FrameworkWordKey, frameworkWordsIn } from '@thang/contracts/frameworkWords'
import type accounts from '../../features/accounts/i18n/vi.json'
import type appraisal from '../../features/appraisal/i18n/vi.json'
import type audit from '../../features/audit/i18n/vi.json'
import type calendar from '../../features/calendar/i18n/vi.json'
import type evidence from '../../features/evidence/i18n/vi.json'
import type frameworks from '../../features/frameworks/i18n/vi.json'
import type notices from '../../features/notices/i18n/vi.json'
import type people from '../../features/people/i18n/vi.json'
import type results from '../../features/results/i18n/vi.json'
import type rounds from '../../features/rounds/i18n/vi.json'
import type search from '../../features/search/i18n/vi.json'
import type answerFiles from '../../features/submissions/files/i18n/vi.json'
import type submissions from '../../features/submissions/i18n/vi.json'
import type units from '../../features/units/i18n/vi.json'
import { createTranslate, type Language, type MessageArguments } from '../i18n/translate.ts'
import type shell from './i18n/vi.json'

export type WordKey =
  | keyof typeof shell
  | keyof typeof accounts
  | keyof typeof appraisal
  | keyof typeof frameworks
  | keyof typeof notices
  | keyof typeof people
  | keyof typeof audit
  | keyof typeof calendar
  | keyof typeof evidence
  | keyof typeof answerFiles
  | keyof typeof results
  | keyof typeof rounds
  | keyof typeof search
  | keyof typeof submissions
  | keyof typeof units
  | FrameworkWordKey
export type Words = (key: WordKey, values?: MessageArguments) => string

/**
 * The words of the workspace in one language: one file for the shell and one for each feature, and what
 * papers say too.
 */
export async function loadWords(language: Language): Promise<Words> {
  const files = await Promise.all(language === 'vi' ? vietnamese() : english())
  const messages = Object.assign(
    {},
    frameworkWordsIn(language),
    ...files.map((file) => file.default),
  )
  return createTranslate<WordKey>(language, messages)
}

function vietnamese() {
  return [
    import('./i18n/vi.json?icu'),
    import('../../features/accounts/i18n/vi.json?icu'),
    import('../../features/appraisal/i18n/vi.json?icu'),
    import('../../features/frameworks/i18n/vi.json?icu'),
    import('../../features/notices/i18n/vi.json?icu'),
    import('../../features/people/i18n/vi.json?icu'),
    import('../../features/audit/i18n/vi.json?icu'),
    import('../../features/calendar/i18n/vi.json?icu'),
    import('../../features/evidence/i18n/vi.json?icu'),
    import('../../features/submissions/files/i18n/vi.json?icu'),
    import('../../features/results/i18n/vi.json?icu'),
    import('../../features/rounds/i18n/vi.json?icu'),
    import('../../features/search/i18n/vi.json?icu'),
    import('../../features/submissions/i18n/vi.json?icu'),
    import('../../features/units/i18n/vi.json?icu'),
  ]
}

function english() {
  return [
    import('./i18n/en.json?icu'),
    import('../../features/accounts/i18n/en.json?icu'),
    import('../../features/appraisal/i18n/en.json?icu'),
    import('../../features/frameworks/i18n/en.json?icu'),
    import('../../features/notices/i18n/en.json?icu'),
    import('../../features/people/i18n/en.json?icu'),
    import('../../features/audit/i18n/en.json?icu'),
    import('../../features/calendar/i18n/en.json?icu'),
    import('../../features/evidence/i18n/en.json?icu'),
    import('../../features/submissions/files/i18n/en.json?icu'),
    import('../../features/results/i18n/en.json?icu'),
    import('../../features/rounds/i18n/en.json?icu'),
    import('../../features/search/i18n/en.json?icu'),
    import('../../features/submissions/i18n/en.json?icu'),
    import('../../features/units/i18n/en.json?icu'),
  ]
}
