import type { Language } from '../../app/i18n/translate.ts'

/** A share, 0 to 1, as it is read: 0.255 is 25,5% in Vietnamese. */
export function formatPercent(share: number, language: Language): string {
  const format = { style: 'percent', maximumFractionDigits: 2 } as const
  return new Intl.NumberFormat(language, format).format(share)
}

/** A percentage as it is typed, such as 25,5: the share it is; undefined for what is none between 0 and 100. */
export function parsePercent(typed: string): number | undefined {
  const text = typed.trim().replace(/%$/, '').trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined
  const share = Number(text) / 100
  return share > 0 && share < 1 ? share : undefined
}
