import type { UnitEventProblemCode } from '@thang/engine'
import type { LocalText } from './localText.ts'

/** What each problem of an event in the life of units says and what to do about it. */
export const unitEventProblemTexts: Readonly<Record<UnitEventProblemCode, Required<LocalText>>> = {
  'unit-event-repeated': {
    vi: 'Đã có sự kiện mang mã «{event}». Hãy đặt mã khác.',
    en: 'There is an event “{event}” already. Choose another code.',
  },
  'unit-event-earlier': {
    vi: 'Đơn vị «{unit}» đã có sự kiện ngày {latest}, sau ngày này. Vẫn ghi được, vì các sự kiện sau vẫn đúng; hãy kiểm tra lại ngày.',
    en: 'Unit “{unit}” has an event of {latest}, later than this one. It can be recorded, since what came later still holds; check the day.',
  },
  'unit-event-breaks-later': {
    vi: 'Sau sự kiện này thì sự kiện «{event}» ngày {on} về đơn vị «{unit}» không còn đúng. Hãy sửa ngày, hoặc rút lại sự kiện đó trước.',
    en: 'After this event the event “{event}” of {on} about unit “{unit}” could not happen. Correct the day, or withdraw that event first.',
  },
  'unit-event-needed': {
    vi: 'Sự kiện «{event}» ngày {on} về đơn vị «{unit}» dựa trên thay đổi này. Hãy rút lại sự kiện đó trước.',
    en: 'The event “{event}” of {on} about unit “{unit}” stands on this one. Withdraw that event first.',
  },
  'unit-event-unit-unknown': {
    vi: 'Không có đơn vị «{unit}». Hãy sửa mã, hoặc lập đơn vị trước.',
    en: 'There is no unit “{unit}”. Correct the code, or create the unit first.',
  },
  'unit-event-unit-not-on-day': {
    vi: 'Đơn vị «{unit}» không tồn tại vào ngày {on}. Hãy sửa ngày hoặc chọn đơn vị khác.',
    en: 'Unit “{unit}” does not exist on {on}. Correct the day or choose another unit.',
  },
  'unit-event-unit-ends-that-day': {
    vi: 'Đơn vị «{unit}» vừa nhận vừa giao hết trong cùng một ngày. Hãy sửa tỷ lệ hoặc đơn vị.',
    en: 'Unit “{unit}” receives and gives all of itself away on the same day. Correct the shares or the units.',
  },
  'unit-event-code-taken': {
    vi: 'Mã đơn vị «{unit}» đã được dùng; mã cũ không dùng lại. Hãy đặt mã khác, ví dụ thêm năm.',
    en: 'The unit code “{unit}” is taken, and codes are never used again. Choose another, with the year for instance.',
  },
  'unit-event-name-taken': {
    vi: 'Tên «{name}» đang là tên của đơn vị «{other}» cùng cấp trên. Hãy chọn tên khác.',
    en: 'The name “{name}” belongs to unit “{other}” under the same parent. Choose another.',
  },
  'unit-event-name-empty': {
    vi: 'Đơn vị «{unit}» chưa có tên. Hãy điền tên đầy đủ.',
    en: 'Unit “{unit}” has no name. Fill in its full name.',
  },
  'unit-event-parent-unknown': {
    vi: 'Không có đơn vị cấp trên «{parent}». Hãy sửa mã, hoặc lập đơn vị cấp trên trước.',
    en: 'There is no parent unit “{parent}”. Correct the code, or create the parent first.',
  },
  'unit-event-parent-not-on-day': {
    vi: 'Đơn vị cấp trên «{parent}» không tồn tại vào ngày {on}. Hãy sửa ngày hoặc chọn đơn vị cấp trên khác.',
    en: 'The parent unit “{parent}” does not exist on {on}. Correct the day or choose another parent.',
  },
  'unit-event-parent-cycle': {
    vi: 'Đơn vị «{parent}» nằm trong đơn vị «{unit}», nên không thể là cấp trên của nó. Hãy chọn đơn vị cấp trên khác.',
    en: 'Unit “{parent}” is itself a part of “{unit}” and cannot be its parent. Choose another parent.',
  },
  'unit-event-with-itself': {
    vi: 'Đơn vị «{unit}» không thể sáp nhập hay chuyển giao với chính nó. Hãy chọn đơn vị khác.',
    en: 'Unit “{unit}” cannot be merged with itself or hand over to itself. Choose another unit.',
  },
  'unit-event-listed-twice': {
    vi: 'Đơn vị «{unit}» được nêu hai lần. Hãy gộp lại thành một dòng.',
    en: 'Unit “{unit}” is listed twice. Put it in one line.',
  },
  'unit-event-nobody': {
    vi: 'Chưa đủ đơn vị: sáp nhập cần ít nhất một đơn vị cũ, chia tách cần ít nhất hai đơn vị sau khi tách ({kind}).',
    en: 'Units are missing: a merger needs at least one old unit, a split at least two that come of it ({kind}).',
  },
  'unit-event-share-out-of-range': {
    vi: 'Tỷ lệ {share} của đơn vị «{unit}» không hợp lệ: phải lớn hơn 0 và không quá 1 (chia tách và chuyển giao: nhỏ hơn 1).',
    en: 'The share {share} of unit “{unit}” will not do: it is above 0 and at most 1 (of a split or transfer: below 1).',
  },
  'unit-event-shares-not-one': {
    vi: 'Các tỷ lệ cộng lại được {sum}, phải bằng 1 (giải thể: không quá 1). Hãy sửa các tỷ lệ.',
    en: 'The shares add up to {sum}, not to 1 (when dissolved: at most 1). Correct them.',
  },
  'unit-event-gives-too-much': {
    vi: 'Trong ngày này đơn vị «{unit}» giao đi tổng cộng {sum}, quá toàn bộ đơn vị. Tỷ lệ tính trên đơn vị trước ngày đó; hãy sửa lại.',
    en: 'On this day unit “{unit}” gives {sum} of itself, more than the whole. Shares are of the unit before the day; correct them.',
  },
  'unit-event-ends-before-start': {
    vi: 'Đơn vị «{unit}» bắt đầu ngày {start} nên không thể kết thúc trước ngày đó. Hãy sửa ngày.',
    en: 'Unit “{unit}” begins on {start} and cannot end before. Correct the day.',
  },
  'unit-event-parts-left': {
    vi: 'Đơn vị «{unit}» kết thúc mà còn {count} đơn vị trực thuộc chưa rõ về đâu. Hãy ghi thêm sự kiện chuyển cấp trên cho các đơn vị đó.',
    en: 'Unit “{unit}” ends and {count} of its parts have no parent then. Add events that say whose they are.',
  },
  'unit-event-nothing-changes': {
    vi: 'Sự kiện không làm đơn vị «{unit}» thay đổi gì. Hãy kiểm tra lại.',
    en: 'The event changes nothing of unit “{unit}”. Check it.',
  },
  'unit-event-legal-basis-missing': {
    vi: 'Chưa ghi căn cứ pháp lý của sự kiện ngày {on}. Nên ghi số, ký hiệu văn bản.',
    en: 'The event of {on} has no legal basis. Better write the number of the document.',
  },
}
