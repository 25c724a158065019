import type { LocalText, ResultNotice } from '@thang/contracts'

/** What a notice before the next step of a result says, and what to do. */
export function noticeWords(code: ResultNotice['code'], count: number): LocalText {
  return words[code](count)
}

const words: Readonly<Record<ResultNotice['code'], (count: number) => LocalText>> = {
  'undecided-answers': (count) => ({
    vi: `Còn ${count} chỉ số chưa thẩm định. Thẩm định cả những chỉ số không nộp: không có chỉ số nào tự thành 0 điểm.`,
    en: `${count} answers are not appraised yet. Those that were not submitted are appraised too: nothing becomes 0 by itself.`,
  }),
  'open-questions': (count) => ({
    vi: `Còn ${count} câu hỏi giải trình chưa xong. Chờ đơn vị trả lời rồi quyết định, hoặc rút câu hỏi.`,
    en: `${count} questions to units are open. Wait for the explanation and decide, or take the question back.`,
  }),
  'second-readings-open': (count) => ({
    vi: `Còn ${count} kết quả thẩm định khác thường chờ người đọc lần hai.`,
    en: `${count} outliers wait for a second reader.`,
  }),
  'open-appeals': (count) => ({
    vi: `Còn ${count} phúc tra hội đồng chưa quyết định.`,
    en: `${count} appeals are not decided by the council yet.`,
  }),
  'not-approved': (count) => ({
    vi: `${count} phiếu chưa được thủ trưởng đơn vị duyệt: nội dung tự khai của các phiếu này không được tính.`,
    en: `${count} submissions were not approved by their heads: what they say themselves does not count.`,
  }),
  'appeal-phase-open': () => ({
    vi: 'Đơn vị vẫn còn thời hạn phúc tra. Chốt kết quả sau khi hết hạn.',
    en: 'Units still have time to appeal. Freeze the result after that.',
  }),
  'no-value': (count) => ({
    vi: `${count} đơn vị chưa có giá trị nên không được xếp hạng.`,
    en: `${count} units have no value and are not ranked.`,
  }),
  'not-told': () => ({
    vi: 'Chưa thông báo kết quả sơ bộ cho các đơn vị.',
    en: 'Units were not told their preliminary result.',
  }),
  'result-changed': () => ({
    vi: 'Từ lần thông báo sơ bộ, điểm đã thay đổi. Kết quả chốt sẽ khác bảng sơ bộ.',
    en: 'Points have changed since the preliminary result was told. The frozen result will differ from it.',
  }),
}
