import type { CalendarChange, CalendarProblem } from '@thang/engine'
import { type AppError, conflict, invalid, notFound } from '../../platform/errors.ts'
import type { RevisionRow } from './queries.ts'

export function noCalendar(year: number): AppError {
  return notFound(
    `Chưa có lịch làm việc năm ${year}. Điều phối hoặc quản trị toàn hệ thống lập lịch ở mục Lịch làm việc.`,
    { reason: 'no-calendar', year },
  )
}

/** Somebody was faster: says who, when, why and which days, so that nothing has to be guessed. */
export function calendarChanged(
  year: number,
  current: RevisionRow | undefined,
  changes: readonly CalendarChange[],
): AppError {
  const version = current?.calendar.version ?? 0
  const who = current?.madeBy ?? 'bản cập nhật của chương trình'
  const days = changes.map(({ day }) => vietnameseDay(day)).join(', ')
  const what = days === '' ? 'không đổi ngày nào' : `đổi ngày ${days}`
  return conflict(
    `Lịch năm ${year} đã có phiên bản ${version} do ${who} lập (${what}). Tải phiên bản mới, xem lại thay đổi của bạn rồi lưu.`,
    {
      reason: 'calendar-changed',
      year,
      version,
      by: current?.madeBy ?? null,
      at: current?.calendar.storedAt ?? null,
      why: current?.calendar.reason ?? null,
      changes,
    },
  )
}

export function calendarUnsound(problems: readonly CalendarProblem[]): AppError {
  const said = problems.map(({ code, day, document }) => {
    const where = day === null ? document : vietnameseDay(day)
    return where === null ? words[code] : `${where}: ${words[code]}`
  })
  return invalid(`Lịch chưa dùng được. ${said.join(' ')}`, {
    reason: 'calendar-unsound',
    found: problems,
  })
}

export function documentNotListed(document: string): AppError {
  return invalid(
    `Văn bản "${document}" không có trong danh sách văn bản của lịch. Thêm văn bản quyết định rồi lưu lại.`,
    { reason: 'document-not-listed', document },
  )
}

export function nothingChanged(year: number): AppError {
  return invalid(`Lịch năm ${year} không có gì thay đổi so với phiên bản hiện hành.`, {
    reason: 'nothing-changed',
    year,
  })
}

const words: Readonly<Record<CalendarProblem['code'], string>> = {
  'day-outside-year': 'không thuộc năm của lịch; lập ở lịch của năm ấy.',
  'day-twice': 'được khai hai lần; bỏ một lần.',
  'substitute-without-holiday':
    'nghỉ bù mà không có ngày lễ trùng ngày nghỉ hằng tuần; bỏ ngày này.',
  'substitute-on-rest-day': 'nghỉ bù rơi vào ngày nghỉ hằng tuần; chọn ngày làm việc kế tiếp.',
  'swap-of-rest-day': 'vốn là ngày nghỉ hằng tuần, không cần hoán đổi; chọn ngày làm việc.',
  'swap-for-working-day': 'vốn là ngày làm việc; chọn ngày nghỉ hằng tuần để làm bù.',
  'document-unknown': 'văn bản chưa có trong danh sách; thêm văn bản.',
  'document-twice': 'văn bản được khai hai lần; bỏ một lần.',
  'decided-without-document': 'Lịch đã quyết định phải nêu văn bản quyết định.',
  'no-working-day': 'Tuần phải có ít nhất một ngày làm việc.',
}

function vietnameseDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}
