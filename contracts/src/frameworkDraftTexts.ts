import type { DraftProblemCode } from '@thang/engine'
import type { LocalText } from './localText.ts'

/** What the check of a draft says, and what to do about it. */
export const frameworkDraftTexts: Readonly<Record<DraftProblemCode, Required<LocalText>>> = {
  'draft-empty': {
    vi: 'Bộ chỉ số chưa có nhóm hay chỉ số nào. Hãy thêm, hoặc nhập từ tệp Excel.',
    en: 'The framework has no group or indicator yet. Add some, or import them from Excel.',
  },
  'draft-code-empty': {
    vi: 'Chỉ số chưa có mã. Hãy điền mã, ví dụ 1.2.',
    en: 'The node has no code. Fill it in, such as 1.2.',
  },
  'draft-code-repeated': {
    vi: 'Mã «{value}» đang dùng cho {count} chỉ số. Hãy đặt mã riêng cho mỗi chỉ số.',
    en: 'The code “{value}” stands for {count} nodes. Give each a code of its own.',
  },
  'draft-name-empty': {
    vi: 'Chỉ số chưa có tên. Hãy điền nội dung tiếng Việt.',
    en: 'The node has no wording. Fill in the Vietnamese one.',
  },
  'draft-points-over': {
    vi: 'Thừa {difference} điểm: các thành phần cộng lại được {sum}, mức đã nêu là {expected}. Hãy bớt điểm thành phần hoặc sửa mức đã nêu.',
    en: '{difference} points too many: the components add up to {sum}, the maximum stated is {expected}. Lower some, or correct the maximum.',
  },
  'draft-points-short': {
    vi: 'Còn thiếu {difference} điểm: các thành phần cộng lại được {sum}, mức đã nêu là {expected}. Hãy thêm điểm thành phần hoặc sửa mức đã nêu.',
    en: '{difference} points are still missing: the components add up to {sum}, the maximum stated is {expected}. Raise some, or correct the maximum.',
  },
  'draft-rule-missing': {
    vi: 'Chưa có cách tính điểm. Hãy chọn một cách tính; nếu văn bản không quy định, đánh dấu «chưa rõ cách tính».',
    en: 'There is no scoring rule. Choose one; where no document gives any, mark the rule as unknown.',
  },
  'draft-rule-unknown': {
    vi: 'Đã đánh dấu «chưa rõ cách tính»: người thẩm định cho điểm trực tiếp. Hãy bổ sung khi có quy định.',
    en: 'Marked as “rule unknown”: an appraiser gives the points. Add the rule once it is published.',
  },
  'draft-legal-basis-missing': {
    vi: 'Chưa ghi căn cứ ban hành. Khi ban hành cần có số, ký hiệu và ngày văn bản.',
    en: 'There is no legal basis yet. Issuing needs the number and the day of a document.',
  },
  'draft-appraiser-missing': {
    vi: 'Chưa nêu cơ quan thẩm định. Nên ghi sở, ngành thẩm định chỉ số này.',
    en: 'No appraising department is named. Better say which one appraises this indicator.',
  },
  'draft-scale-not-rising': {
    vi: 'Thang mức: mức {level} (từ {from}) không cao hơn mức liền dưới. Hãy đặt ngưỡng tăng dần, mỗi mức một dòng.',
    en: 'Level scale: level {level} (from {from}) is not above the one below it. Let the thresholds rise, one line a level.',
  },
  'draft-gate-without-scale': {
    vi: 'Điều kiện bắt buộc này chưa có thang mức để giữ lại. Hãy thêm thang mức ở phần Thông tin chung, hoặc đổi cách tính.',
    en: 'This mandatory condition has no level scale to hold a unit down on. Add a scale in the general part, or choose another rule.',
  },
  'draft-gate-holds-nothing': {
    vi: 'Không đạt điều kiện này vẫn giữ ở mức {level}, mà mức cao nhất là {highest}: điều kiện không có tác dụng. Hãy chọn mức thấp hơn.',
    en: 'Who fails this condition is held at level {level}, while the highest is {highest}: it has no effect. Choose a lower level.',
  },
  'draft-earlier-twice': {
    vi: '{count} chỉ số cùng ghi là chỉ số «{value}» của bản trước; chỉ chỉ số đầu tiên được đối chiếu. Hãy giữ ở một chỉ số, còn lại ghi là mới.',
    en: '{count} indicators are stated to be “{value}” of the earlier version; only the first is compared. Keep one, and state the others to be new.',
  },
  'draft-evidence-missing': {
    vi: 'Chưa nêu tài liệu kiểm chứng. Nên ghi tài liệu mà đơn vị phải nộp.',
    en: 'No evidence is asked for. Better say which document the unit has to give.',
  },
}
