import { describeProblem, type LocalText, type ProblemDetails } from '@thang/contracts'
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from './language.ts'
import en from './messages/en.json' with { type: 'json' }
import vi from './messages/vi.json' with { type: 'json' }

export type MessageKey = keyof typeof vi
export type MessageArguments = Readonly<Record<string, string | number>>

/** Puts what the command has to say into words of one language. */
export interface Messages {
  readonly language: Language
  readonly say: (key: MessageKey, args?: MessageArguments) => string
  /** A text of the data; Vietnamese where there is no English. */
  readonly pick: (text: LocalText) => string
  readonly problem: (code: string, details?: ProblemDetails) => string
}

export function createMessages(language: Language): Messages {
  const texts: Readonly<Record<MessageKey, string>> = language === 'vi' ? vi : en
  return {
    language,
    say(key, args = {}) {
      const text = texts[key]
      if (!text.includes('{')) return text
      return String(new IntlMessageFormat(text, language).format({ ...args }))
    },
    pick: (text) => (language === 'vi' ? text.vi : (text.en ?? text.vi)),
    problem: (code, details) => describeProblem(code, details)[language],
  }
}
