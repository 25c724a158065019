import type { LocalText } from './localText.ts'
import { problemTexts } from './problemTexts.ts'

/** Details of a problem by name, as they stand in its text in braces. */
export type ProblemDetails = Readonly<Record<string, string | number | null | undefined>>

/**
 * What a problem says and what to do about it, in both languages. `code` is that of a table file,
 * framework, scoring rule or missing reason; an unknown code is shown with its details as they are.
 */
export function describeProblem(code: string, details: ProblemDetails = {}): Required<LocalText> {
  const text = Object.hasOwn(problemTexts, code) ? problemTexts[code] : undefined
  if (text === undefined) {
    const plain = listDetails(details)
    return { vi: `Lỗi «${code}»${plain}`, en: `Problem “${code}”${plain}` }
  }
  return { vi: fill(text.vi, details, ','), en: fill(text.en, details, '.') }
}

function fill(text: string, details: ProblemDetails, decimalMark: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(details, name) ? details[name] : undefined
    if (typeof value === 'number') return shortNumber(value).replace('.', decimalMark)
    return value ?? '?'
  })
}

/** Sums of points carry a double's last digits; nobody wants to read 99.99999999999999. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12)))
}

function listDetails(details: ProblemDetails): string {
  const entries = Object.entries(details)
  if (entries.length === 0) return ''
  return ` (${entries.map(([name, value]) => `${name}: ${value ?? ''}`).join(', ')})`
}
