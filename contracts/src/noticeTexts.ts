import type { NoticeKind } from './notice.ts'

/** How a notice is headed, and what it says, where nothing more is known than its kind. */
interface NoticeText {
  readonly title: Readonly<Record<'vi' | 'en', string>>
  readonly what: Readonly<Record<'vi' | 'en', string>>
}

/** What each kind of notice says, on screens and in mails. */
export const noticeTexts = {
  'round-opened': {
    title: { vi: 'Kỳ đánh giá đã mở', en: 'A round of assessment has opened' },
    what: {
      vi: 'Phiếu tự đánh giá đã sẵn sàng để điền.',
      en: 'The submission is ready to be filled in.',
    },
  },
  'round-cancelled': {
    title: { vi: 'Kỳ đánh giá đã hủy', en: 'A round of assessment was cancelled' },
    what: {
      vi: 'Không cần điền tiếp. Những gì đã điền được giữ lại để xem.',
      en: 'Nothing more is to be filled in. What was filled in is kept to be read.',
    },
  },
  'deadline-near': {
    title: { vi: 'Sắp đến hạn', en: 'A deadline is near' },
    what: {
      vi: 'Phiếu tự đánh giá đang chờ bạn. Hãy hoàn thành trước hạn.',
      en: 'The submission waits for you. Finish it before the deadline.',
    },
  },
  'deadline-today': {
    title: { vi: 'Hôm nay là hạn', en: 'The deadline is today' },
    what: {
      vi: 'Phiếu tự đánh giá đang chờ bạn. Quá hạn, phiếu sẽ tự khóa.',
      en: 'The submission waits for you. After the deadline it locks by itself.',
    },
  },
  'deadline-passed': {
    title: { vi: 'Đã quá hạn', en: 'A deadline has passed' },
    what: {
      vi: 'Phiếu đã khóa khi chưa xong. Nếu cần thêm thời gian, hãy đề nghị cơ quan điều phối gia hạn.',
      en: 'The submission locked before it was finished. If you need more time, ask the coordinating office for it.',
    },
  },
  reminder: {
    title: { vi: 'Cơ quan điều phối nhắc', en: 'The coordinating office reminds you' },
    what: {
      vi: 'Có việc của kỳ đánh giá đang chờ bạn.',
      en: 'Something in the round of assessment waits for you.',
    },
  },
  'submission-submitted': {
    title: { vi: 'Phiếu chờ phê duyệt', en: 'A submission waits for approval' },
    what: {
      vi: 'Cán bộ đầu mối đã gửi phiếu. Hãy phê duyệt, hoặc trả lại kèm lý do.',
      en: 'The officer has submitted it. Approve it, or return it with a reason.',
    },
  },
  'submission-returned': {
    title: { vi: 'Phiếu bị trả lại', en: 'A submission was returned' },
    what: {
      vi: 'Hãy sửa theo lý do rồi gửi lại.',
      en: 'Amend it for the reason given and submit it again.',
    },
  },
  'submission-approved': {
    title: { vi: 'Phiếu đã được phê duyệt', en: 'A submission was approved' },
    what: {
      vi: 'Phiếu chuyển sang thẩm định.',
      en: 'It goes on to appraisal.',
    },
  },
  'submission-reopened': {
    title: { vi: 'Phiếu được mở lại', en: 'A submission was reopened' },
    what: {
      vi: 'Có thể sửa phiếu và gửi lại.',
      en: 'It can be amended and submitted again.',
    },
  },
  'phase-reopened': {
    title: { vi: 'Giai đoạn được mở lại', en: 'A phase was reopened' },
    what: {
      vi: 'Mọi đơn vị có thêm thời gian đến hạn mới.',
      en: 'Every unit has more time, until the new deadline.',
    },
  },
  'exception-granted': {
    title: { vi: 'Đơn vị được gia hạn', en: 'A unit was given more time' },
    what: {
      vi: 'Có thêm thời gian đến hạn mới.',
      en: 'There is more time, until the new deadline.',
    },
  },
  'indicator-withdrawn': {
    title: { vi: 'Chỉ số được rút khỏi kỳ', en: 'An indicator was withdrawn from the round' },
    what: {
      vi: 'Chỉ số không được tính cho đơn vị nào. Câu trả lời đã có được giữ lại để xem.',
      en: 'It counts for no unit. Answers that were given are kept to be read.',
    },
  },
  'participant-withdrawn': {
    title: { vi: 'Đơn vị được rút khỏi kỳ', en: 'A unit was withdrawn from the round' },
    what: {
      vi: 'Đơn vị không phải điền tiếp. Những gì đã điền được giữ lại để xem.',
      en: 'It has nothing more to fill in. What was filled in is kept to be read.',
    },
  },
  'appraiser-named': {
    title: { vi: 'Bạn được phân công thẩm định', en: 'You were named to appraise' },
    what: {
      vi: 'Chỉ số dưới đây do vị trí của bạn thẩm định trong kỳ này.',
      en: 'In this round your post appraises the indicator below.',
    },
  },
  'deputy-named': {
    title: {
      vi: 'Bạn được giao duyệt thay thủ trưởng',
      en: 'You were named to decide for the head',
    },
    what: {
      vi: 'Đến thời điểm dưới đây, bạn phê duyệt hoặc trả lại phiếu của đơn vị.',
      en: 'Until the moment below you approve or return the submission of the unit.',
    },
  },
  comment: {
    title: { vi: 'Có ý kiến mới', en: 'There is a new comment' },
    what: {
      vi: 'Ý kiến được ghi tại một chỉ số của phiếu.',
      en: 'It was made at an indicator of the submission.',
    },
  },
  'measured-taken': {
    title: { vi: 'Đã nhận số liệu đo được', en: 'Measured values were taken in' },
    what: {
      vi: 'Số liệu từ hệ thống đã được điền sẵn. Nếu số liệu chưa đúng, hãy kiến nghị kèm lý do.',
      en: 'Values from a system are filled in. If they are wrong, contest them with a reason.',
    },
  },
  'assessment-taken': {
    title: { vi: 'Đã nhận kết quả đánh giá có sẵn', en: 'An earlier assessment was taken in' },
    what: {
      vi: 'Cơ quan điều phối đã nhập kết quả vào phiếu của đơn vị. Hãy kiểm tra, bổ sung tài liệu kiểm chứng rồi gửi phiếu.',
      en: 'The coordinating office entered it in the unit’s submission. Check it, add evidence and submit it.',
    },
  },
  'answer-contested': {
    title: { vi: 'Đơn vị kiến nghị về số liệu', en: 'A unit contests a measured value' },
    what: {
      vi: 'Số liệu vẫn giữ nguyên. Hãy đối chiếu với hệ thống nguồn; nếu số liệu sai, nhận lại tệp số liệu đã sửa.',
      en: 'The value stands for now. Compare it with the system it came from; if it is wrong, take in a corrected file.',
    },
  },
  'unit-succeeded': {
    title: {
      vi: 'Đơn vị trong kỳ được sắp xếp lại',
      en: 'A unit of the round was reorganised',
    },
    what: {
      vi: 'Đơn vị kế thừa có phiếu riêng và đọc được phiếu của đơn vị trước. Hãy xem cách tính điểm ghi trong phiếu rồi điền tiếp.',
      en: 'The unit that follows has a submission of its own and reads the earlier one. See there how its score is found, and go on filling it in.',
    },
  },
  'unit-ended': {
    title: { vi: 'Đơn vị đã giải thể trong kỳ', en: 'A unit of the round was dissolved' },
    what: {
      vi: 'Đơn vị không có đơn vị kế thừa nên đã được đưa ra khỏi kỳ. Nếu chưa đúng, hãy kiểm tra sự kiện của đơn vị rồi thêm lại đơn vị vào kỳ.',
      en: 'No unit follows it, so it is out of the round. If that is wrong, check the event of the unit and add the unit to the round again.',
    },
  },
  'preliminary-told': {
    title: { vi: 'Đã có kết quả sơ bộ', en: 'The preliminary result is there' },
    what: {
      vi: 'Xem điểm của đơn vị ở mục «Kết quả của đơn vị». Nếu chưa đồng ý, thủ trưởng có thể phúc tra trong thời hạn.',
      en: 'See what your unit has under its results. If you disagree, the head may appeal in time.',
    },
  },
  'result-frozen': {
    title: { vi: 'Kết quả chờ ký', en: 'A result waits to be signed' },
    what: {
      vi: 'Cơ quan điều phối đã chốt kết quả. Hãy xem bảng rồi ký, hoặc trả lại kèm lý do.',
      en: 'The coordinating office has frozen the result. Look at it and sign, or give it back with a reason.',
    },
  },
  'result-returned': {
    title: { vi: 'Kết quả bị trả lại', en: 'The result was given back' },
    what: {
      vi: 'Kỳ đánh giá được mở lại. Hãy xử lý theo lý do rồi chốt lại.',
      en: 'The round is open again. See to the reason and freeze the result anew.',
    },
  },
  'result-signed': {
    title: { vi: 'Kết quả đã được ký', en: 'The result was signed' },
    what: {
      vi: 'Có thể công bố kết quả theo số và ngày của quyết định.',
      en: 'It can be published by number and date of the decision.',
    },
  },
  'result-published': {
    title: { vi: 'Kết quả đã công bố', en: 'The result is published' },
    what: {
      vi: 'Bảng xếp hạng và phần giải thích từng điểm đã có trên trang công khai.',
      en: 'The ranking, and why each unit has its points, are on the public site.',
    },
  },
  'correction-proposed': {
    title: { vi: 'Đính chính chờ ký', en: 'A correction waits to be signed' },
    what: {
      vi: 'Cơ quan điều phối đề nghị đính chính kết quả đã công bố. Xem hạng cũ và mới rồi ký.',
      en: 'The coordinating office proposes to correct what was published. See old and new ranks, and sign.',
    },
  },
  'result-corrected': {
    title: { vi: 'Kết quả được đính chính', en: 'A published result was corrected' },
    what: {
      vi: 'Bản mới đã công bố kèm hạng cũ và mới; bản trước vẫn xem được.',
      en: 'A new revision is published with old and new ranks; the one before stays readable.',
    },
  },
  escalation: {
    title: { vi: 'Chưa gửi phiếu khi đã quá hạn', en: 'Not submitted in time' },
    what: {
      vi: 'Hết hạn tự đánh giá mà phiếu chưa được gửi.',
      en: 'Self-assessment is over and it was not submitted.',
    },
  },
  'explanation-asked': {
    title: { vi: 'Đơn vị cần giải trình', en: 'The unit is asked to explain' },
    what: {
      vi: 'Người thẩm định có câu hỏi về phiếu. Hãy trả lời trước hạn, kèm tài liệu nếu có.',
      en: 'An appraiser has a question about the submission. Answer before the deadline, with documents if there are any.',
    },
  },
  'explanation-given': {
    title: { vi: 'Đơn vị đã giải trình', en: 'The unit has explained' },
    what: {
      vi: 'Câu trả lời đang chờ bạn xem và quyết định.',
      en: 'Its answer waits for you to read it and decide.',
    },
  },
  'second-reading': {
    title: { vi: 'Có điểm chờ người thứ hai đọc lại', en: 'Points wait for a second reader' },
    what: {
      vi: 'Điểm thẩm định lệch quá ngưỡng. Hãy xác nhận, hoặc trả lại kèm lý do.',
      en: 'Appraised points differ by more than the threshold. Confirm them, or send them back with a reason.',
    },
  },
  'appraisal-sent-back': {
    title: { vi: 'Điểm bạn chấm bị trả lại', en: 'Points you gave were sent back' },
    what: {
      vi: 'Người đọc lại không đồng ý. Hãy xem lý do rồi chấm lại.',
      en: 'The second reader does not agree. Read the reason and appraise again.',
    },
  },
  'appeal-lodged': {
    title: { vi: 'Có đề nghị phúc tra', en: 'An appeal was lodged' },
    what: {
      vi: 'Đơn vị đề nghị xem lại điểm sơ bộ. Hãy quyết định kèm lý do.',
      en: 'A unit contests its preliminary points. Decide with a reason.',
    },
  },
  'appeal-decided': {
    title: { vi: 'Đề nghị phúc tra đã được quyết định', en: 'An appeal was decided' },
    what: {
      vi: 'Xem quyết định và lý do tại chỉ số.',
      en: 'The decision and its reason stand at the indicator.',
    },
  },
} as const satisfies Readonly<Record<NoticeKind, NoticeText>>
