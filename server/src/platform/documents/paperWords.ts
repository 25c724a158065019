import { labelOfInvented } from '../demonstration.ts'
import type { OfficialPaper, PaperHeading, PaperSignature } from './officialPaper.ts'

export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
export const receiversLabel = 'Nơi nhận:'
/** On every page of what is not issued. */
export const draftStamp = 'DỰ THẢO'

/** What stands behind everything on each page: that it is not issued, that its figures are invented. */
export function stampsOf({ heading }: OfficialPaper): readonly string[] {
  const label = labelOfInvented()
  return [...(heading.draft ? [draftStamp] : []), ...(label === null ? [] : [label])]
}

/** Room to write something in by hand. */
export const blank = '……'
const longBlank = blank.repeat(4)

/** The lines at the left of the head: the body above, the one that issues. */
export function bodyLines({ parent, issuer }: PaperHeading): {
  readonly above: string | null
  readonly issuing: string
} {
  return { above: upper(parent), issuing: upper(issuer) ?? longBlank }
}

/** Number and symbol as they stand under the issuing body. */
export function symbolLine({ symbol }: PaperHeading): string {
  return `Số: ${symbol ?? `${blank}/${blank}`}`
}

/** Place and date as they stand under the motto: Phú Thọ, ngày 03 tháng 4 năm 2025. */
export function dateLine({ place, day }: PaperHeading): string {
  return `${place ?? blank}, ${dayInWords(day)}`
}

/** `2025-04-03` as ngày 03 tháng 4 năm 2025: days below 10, January and February have a nought before. */
export function dayInWords(day: string | null): string {
  if (day === null) return `ngày ${blank} tháng ${blank} năm ${blank}`
  const [year = '', month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

/** The receivers, a line each; the last is always the file of the office itself. */
export function receiverLines({ receivers }: PaperSignature): readonly string[] {
  const isFile = (receiver: string) => /^lưu\b/i.test(receiver)
  const named = receivers.filter((receiver) => !isFile(receiver))
  const file = receivers.find(isFile) ?? 'Lưu: VT'
  return [...(named.length === 0 ? [blank] : named).map((one) => `- ${one};`), `- ${file}.`]
}

/** A title in capitals; the symbols of documents, such as 766/QĐ-TTg, stay as they are. */
export function titleLine({ title }: OfficialPaper): string {
  return title.replaceAll(/\S+/g, (word) =>
    /^\(?\d+\S*\//.test(word) ? word : word.toLocaleUpperCase('vi'),
  )
}

/** Who signs: the capacity in capitals, and the name; room for what is not known. */
export function signing({ capacity, name }: PaperSignature): {
  readonly capacity: string
  readonly name: string
} {
  return { capacity: upper(capacity) ?? longBlank, name: name ?? longBlank }
}

function upper(name: string | null): string | null {
  return name?.toLocaleUpperCase('vi') ?? null
}
