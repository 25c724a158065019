import type { Language } from '../../app/i18n/translate.ts'

/** A number as it is typed: 0,5 in Vietnamese, 0.5 in English; nothing is grouped. */
export function writeNumber(value: number, language: Language): string {
  const text = String(value)
  return language === 'vi' ? text.replace('.', ',') : text
}

/** What was typed as a number, or undefined; 1.000 is a thousand in Vietnamese, 1,000 in English. */
export function readNumber(text: string, language: Language): number | undefined {
  const typed = text.trim()
  const grouped =
    language === 'vi' ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
  const bare = grouped.test(typed) ? typed.replaceAll(language === 'vi' ? '.' : ',', '') : typed
  const plain = bare.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
