import { roundHalfUp } from '@thang/engine'
import type { Language } from '../language.ts'

/** A number for people: rounded half up to its decimals, with the decimal sign of the language. */
export function numberText(value: number, decimals: number, language: Language): string {
  const rounded = roundHalfUp(value, decimals)
  const text = (rounded === 0 ? 0 : rounded).toFixed(decimals)
  const signed = text.replace('-', '−')
  return language === 'vi' ? signed.replace('.', ',') : signed
}

/** A number for programs: a plain point, at most 12 significant digits, no exponent. */
export function plainNumber(value: number): string {
  const short = Number(value.toPrecision(12))
  const text = String(short === 0 ? 0 : short)
  return text.includes('e') ? short.toFixed(20).replace(/\.?0+$/, '') : text
}

/** A number that keeps its published decimals: 0.4880. */
export function fixedNumber(value: number, decimals: number): string {
  const rounded = roundHalfUp(value, decimals)
  return (rounded === 0 ? 0 : rounded).toFixed(decimals)
}
