import type { LocalText } from '@thang/contracts'
import { roundHalfUp } from '@thang/engine'

const shownDecimals = 4

/** A formula to be read: long decimals are cut to four, as points are shown; all of them are in `result.json`. */
export function shortNumbers({ vi, en }: LocalText): LocalText {
  return en === undefined ? { vi: short(vi, ',') } : { vi: short(vi, ','), en: short(en, '.') }
}

function short(text: string, mark: ',' | '.'): string {
  const long = mark === ',' ? /\d+,\d{5,}/g : /\d+\.\d{5,}/g
  return text.replaceAll(long, (number) =>
    String(roundHalfUp(Number(number.replace(',', '.')), shownDecimals)).replace('.', mark),
  )
}
