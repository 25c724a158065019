import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { IntlMessageFormat } from 'intl-messageformat'
import type vi from './vi.json'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

export type MessageKey = keyof typeof vi
export type MessageArguments = Readonly<Record<string, string | number>>
export type Messages = Record<string, string | MessageFormatElement[]>
export type Translate = (key: MessageKey, values?: MessageArguments) => string

/** Looks texts up by key and puts the arguments in; a key that is missing throws, a test finds it. */
export function createTranslate<Key extends string = MessageKey>(
  language: Language,
  messages: Messages,
): (key: Key, values?: MessageArguments) => string {
  const formats = new Map<Key, IntlMessageFormat>()
  return (key, values = {}) => {
    const message = messages[key]
    if (message === undefined) throw new Error(`No message ${key} in ${language}`)
    if (typeof message === 'string') return message
    const known = formats.get(key)
    const format = known ?? new IntlMessageFormat(message, language)
    if (known === undefined) formats.set(key, format)
    return String(format.format(values))
  }
}
