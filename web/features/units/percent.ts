import type { Language } from '../../app/i18n/translate.ts'

/** A share, 0 to 1, as it is read: 0.255 is 25,5% in Vietnamese. */
export function formatPercent(share: number, language: Language): string {
  const format = { style: 'percent', maximumFractionDigits: 2 } as const
  return new Intl.NumberFormat(language, format).format(share)
}

/** A percentage as it is typed, such as 25,5: the share it is, up to the whole; undefined for what is none. */
export function parseShare(typed: string): number | undefined {
  const text = typed.trim().replace(/%$/, '').trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(text)) return undefined
  const share = Number(text) / 100
  return share > 0 && share <= 1 ? share : undefined
}

/** A percentage as it is typed of a part that leaves something: above 0 and below 100. */
export function parsePercent(typed: string): number | undefined {
  const share = parseShare(typed)
  return share === 1 ? undefined : share
}
