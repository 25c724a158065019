import type { SubmissionFindingCode } from '@thang/engine'
import type { LocalText } from './localText.ts'

const texts: Readonly<Record<`submission-${SubmissionFindingCode}`, Required<LocalText>>> = {
  'submission-unanswered': {
    vi: 'Chưa có trả lời. Hãy điền, hoặc ghi lý do không áp dụng; để trống thì không có điểm.',
    en: 'There is no answer. Fill it in, or say why it does not apply; left empty it brings no points.',
  },
  'submission-input-missing': {
    vi: 'Còn thiếu «{input}». Hãy điền nốt để tính được điểm.',
    en: '“{input}” is missing. Fill it in so that points can be worked out.',
  },
  'submission-input-wrong': {
    vi: 'Giá trị của «{input}» không dùng được. Hãy sửa theo hướng dẫn của ô nhập.',
    en: 'The value of “{input}” cannot be used. Correct it as the field says.',
  },
  'submission-part-above-whole': {
    vi: '«{input}» lớn hơn «{whole}». Hãy kiểm tra lại hai số; phần vượt không thêm điểm.',
    en: '“{input}” is more than “{whole}”. Check both; what is above brings no more points.',
  },
  'submission-totals-differ': {
    vi: '«{input}» ở đây là {value}, ở chỉ số {other} là {otherValue}. Cùng một số liệu thì hai nơi phải bằng nhau.',
    en: '“{input}” is {value} here and {otherValue} at indicator {other}. The same quantity should be the same.',
  },
  'submission-jump': {
    vi: '«{input}» kỳ trước là {before}, kỳ này là {value}. Hãy xem lại số hoặc đơn vị đo; nếu đúng, nên giải thích.',
    en: '“{input}” was {before} a period ago and is {value} now. Check it; if it is right, say why.',
  },
  'submission-no-evidence': {
    vi: 'Chỉ số này cần tài liệu kiểm chứng. Hãy gắn tài liệu, hoặc giải trình vì sao chưa có.',
    en: 'This indicator asks for evidence. Cite a document, or explain why there is none yet.',
  },
  'submission-evidence-unusable': {
    vi: 'Có tài liệu không mở được: tệp nhiễm mã độc, hoặc chưa quét được. Hãy thay tệp hoặc chờ quét lại.',
    en: 'A document cannot be opened: its file is infected, or could not be scanned yet. Replace it, or wait for the next scan.',
  },
  'submission-not-applicable-without-reason': {
    vi: 'Đã chọn không áp dụng nhưng chưa ghi lý do. Hãy ghi lý do.',
    en: 'It is said not to apply, but not why. Give the reason.',
  },
}

/** What the checks of submissions say, by the codes under which problems have their words. */
export const submissionFindingTexts: Readonly<Record<string, Required<LocalText>>> = texts
