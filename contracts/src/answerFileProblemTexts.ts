import type { LocalText } from './localText.ts'

/** What is wrong in a file of answers, or worth knowing before it is taken, and what to do about it. */
export const answerFileProblemTexts: Readonly<Record<string, Required<LocalText>>> = {
  'answers-file-too-large': {
    vi: 'Tệp quá lớn: không quá 5 MB và {most} dòng. Hãy xóa trang, dòng và ảnh thừa, hoặc chia thành nhiều tệp.',
    en: 'The file is too large: at most 5 MB and {most} rows. Delete spare sheets, rows and pictures, or divide it.',
  },
  'answers-file-no-sheet': {
    vi: 'Không có trang «{sheet}». Hãy tải tệp Excel của phiếu về và điền vào đó, không đổi tên trang.',
    en: 'There is no sheet “{sheet}”. Download the workbook of the submission and fill it in; do not rename the sheet.',
  },
  'answers-file-no-mark': {
    vi: 'Tệp không có dấu nhận biết của phiếu nên không rõ là của đơn vị nào. Hãy tải tệp Excel của phiếu về, chép giá trị vào đó rồi gửi lại.',
    en: 'The file does not say whose submission it is. Download the workbook of the submission, copy the values into it and send that.',
  },
  'answers-file-of-another': {
    vi: 'Đây là tệp của {unit}, {round}; không phải của phiếu này. Hãy chọn đúng tệp, hoặc mở phiếu của đơn vị ấy.',
    en: 'This is the file of {unit}, {round}, not of this submission. Choose the right file, or open that submission.',
  },
  'answers-file-of-another-submission': {
    vi: 'Đây là tệp của một phiếu khác. Hãy tải tệp Excel của phiếu này về và điền vào đó.',
    en: 'This is the file of another submission. Download the workbook of this one and fill that in.',
  },
  'answers-file-column-missing': {
    vi: 'Thiếu cột «{header}». Hãy tải lại tệp mẫu, hoặc thêm lại cột đúng tên ấy.',
    en: 'The column “{header}” is missing. Download the file again, or put the column back under that name.',
  },
  'answers-file-no-rows': {
    vi: 'Trang «{sheet}» không có dòng nào để đọc. Hãy điền từ dòng ngay dưới tên cột.',
    en: 'The sheet “{sheet}” has no row to read. Fill it in from the row below the names of columns.',
  },
  'answers-node-missing': {
    vi: 'Dòng này không có mã chỉ số. Hãy điền mã, hoặc xóa cả dòng.',
    en: 'This row has no code of an indicator. Fill it in, or delete the whole row.',
  },
  'answers-node-unknown': {
    vi: 'Không có chỉ số «{value}» để trả lời ở đây. Hãy sửa mã theo bộ chỉ số của kỳ, hoặc xóa dòng.',
    en: 'There is no indicator “{value}” to answer here. Correct the code by the framework of the round, or delete the row.',
  },
  'answers-node-not-asked': {
    vi: 'Chỉ số {value} không tính điểm với loại đơn vị này, nên các dòng của nó được bỏ qua.',
    en: 'Indicator {value} brings units of this kind no points, so its rows are left out.',
  },
  'answers-input-unknown': {
    vi: 'Chỉ số {node} không có ô nhập «{value}»; các ô của nó: {inputs}. Hãy sửa tên ô.',
    en: 'The indicator {node} has no input “{value}”; its inputs are: {inputs}. Correct the name.',
  },
  'answers-row-twice': {
    vi: 'Dòng này lặp lại dòng {row}, nên không rõ giá trị nào đúng. Hãy giữ một dòng.',
    en: 'This row repeats row {row}, so it is not clear which value is right. Keep one of them.',
  },
  'answers-value-number': {
    vi: 'Cần một số, như 1234,5. Hãy bỏ chữ và đơn vị tính.',
    en: 'A number is needed, such as 1234.5. Leave out words and units of measure.',
  },
  'answers-value-ambiguous': {
    vi: 'Không rõ là một nghìn hay một phẩy không: viết 1000 nếu là một nghìn, 1,0 nếu là một.',
    en: 'It may be a thousand or one point nought: write 1000 for a thousand, 1.0 for one.',
  },
  'answers-value-whole': {
    vi: 'Cần một số nguyên. Hãy làm tròn theo hồ sơ của đơn vị.',
    en: 'A whole number is needed.',
  },
  'answers-value-range': {
    vi: 'Giá trị phải từ {min} đến {max}. Hãy kiểm tra lại số liệu.',
    en: 'The value has to lie between {min} and {max}. Check the figure.',
  },
  'answers-value-least': {
    vi: 'Giá trị không được nhỏ hơn {min}. Hãy kiểm tra lại số liệu.',
    en: 'The value may not be below {min}. Check the figure.',
  },
  'answers-value-yes-no': {
    vi: 'Hãy chọn Có hoặc Không trong danh sách của ô.',
    en: 'Choose Có (yes) or Không (no) from the list of the cell.',
  },
  'answers-value-choice': {
    vi: 'Hãy chọn một mục trong danh sách của ô: {allowed}.',
    en: 'Choose one from the list of the cell: {allowed}.',
  },
  'answers-value-list': {
    vi: 'Cần số mục, hoặc mỗi mục một dòng trong ô (Alt+Enter), mỗi mục không quá 300 ký tự.',
    en: 'The number of items is needed, or one item a line in the cell (Alt+Enter), each of at most 300 characters.',
  },
  'answers-value-survey': {
    vi: 'Cần giá trị trung bình, hoặc các câu trả lời cách nhau bằng dấu chấm phẩy.',
    en: 'The mean is needed, or the answers with semicolons between them.',
  },
  'answers-value-missing': {
    vi: 'Dòng này không có giá trị. Hãy điền số, hoặc xóa dòng nếu hệ thống không đo được.',
    en: 'This row has no value. Fill in the number, or delete the row where nothing was measured.',
  },
  'answers-not-applicable': {
    vi: 'Cột «Không áp dụng» chỉ ghi Có, hoặc để trống.',
    en: 'The column “Không áp dụng” (does not apply) says Có (yes), or nothing.',
  },
  'answers-reason-missing': {
    vi: 'Chỉ số ghi là không áp dụng thì phải có lý do (từ 3 đến 500 ký tự) ở cột bên cạnh.',
    en: 'Where an indicator does not apply, the column beside it has to say why (3 to 500 characters).',
  },
  'answers-reason-alone': {
    vi: 'Có lý do không áp dụng nhưng cột «Không áp dụng» trống. Hãy chọn Có, hoặc xóa lý do.',
    en: 'A reason is given, but the column “Không áp dụng” is empty. Choose Có (yes), or delete the reason.',
  },
  'answers-explanation': {
    vi: 'Giải trình không quá 5000 ký tự và không có ký tự điều khiển. Hãy rút gọn, hoặc gõ lại.',
    en: 'The explanation has at most 5000 characters and no control characters. Shorten it, or type it again.',
  },
  'answers-said-elsewhere': {
    vi: 'Ô này chỉ điền ở dòng đầu của chỉ số {node} (dòng {row}). Hãy chuyển nội dung lên đó.',
    en: 'This is filled in only in the first row of indicator {node} (row {row}). Move what it says there.',
  },
  'answers-locked': {
    vi: 'Chỉ số này đang khóa ({why}) nên giá trị mới không được nhận. Hãy trả ô về như cũ.',
    en: 'This indicator is locked ({why}), so a new value is not taken. Put the cell back as it was.',
  },
  'answers-changed-since': {
    vi: '{by} đã sửa trả lời này lúc {at}, sau khi tệp được tải về. Nếu nhận tệp, giá trị trong tệp sẽ thay giá trị ấy.',
    en: '{by} changed this answer at {at}, after the file was downloaded. If the file is taken, what it says replaces that.',
  },
  'answers-unit-missing': {
    vi: 'Dòng này không có đơn vị. Hãy điền mã hoặc tên đơn vị.',
    en: 'This row has no unit. Fill in its code or its name.',
  },
  'answers-unit-unknown': {
    vi: 'Không có đơn vị «{value}» trong kỳ này. Hãy dùng mã hoặc tên như trong danh sách đơn vị của kỳ, hoặc xóa dòng.',
    en: 'There is no unit “{value}” in this round. Use its code or name as in the list of units of the round, or delete the row.',
  },
  'answers-unit-similar': {
    vi: 'Không có đơn vị «{value}» trong kỳ này. Có phải {guess} ({code})? Hãy sửa tên, hoặc dùng mã.',
    en: 'There is no unit “{value}” in this round. Is it {guess} ({code})? Correct the name, or use the code.',
  },
  'answers-unit-ambiguous': {
    vi: 'Nhiều đơn vị trong kỳ tên «{value}»: {codes}. Hãy dùng mã.',
    en: 'Several units of the round are called “{value}”: {codes}. Use the code.',
  },
  'answers-unit-left': {
    vi: '{unit} không còn tham gia kỳ này. Hãy xóa dòng.',
    en: '{unit} takes part in this round no more. Delete the row.',
  },
  'answers-approved': {
    vi: 'Phiếu của {unit} đã được duyệt nên số đo không đổi được. Hãy mở lại phiếu trước, hoặc xóa các dòng của đơn vị.',
    en: 'The submission of {unit} was approved, so its measured values stand. Reopen it first, or delete the rows of the unit.',
  },
  'answers-submitted': {
    vi: 'Phiếu của {unit} đã gửi thủ trưởng; nếu nhận tệp, thủ trưởng duyệt theo số mới.',
    en: 'The submission of {unit} waits for its head, who will decide by the new values if the file is taken.',
  },
  'answers-withdrawn': {
    vi: 'Chỉ số {node} đã được rút khỏi kỳ. Hãy xóa dòng.',
    en: 'The indicator {node} was withdrawn from the round. Delete the row.',
  },
  'answers-replaces-reported': {
    vi: 'Đơn vị {unit} đã tự báo cáo chỉ số {node}; nếu nhận tệp, số đo thay giá trị ấy và đơn vị không sửa được nữa.',
    en: '{unit} reported indicator {node} itself; if the file is taken, the measured value replaces it and the unit cannot edit it.',
  },
  'answers-replaces-own': {
    vi: 'Đơn vị đã trả lời chỉ số {node}; nếu nhận tệp, điểm trong tệp thay trả lời ấy (trả lời cũ vẫn còn trong lịch sử).',
    en: 'The unit has answered indicator {node}; if the file is taken, its scores replace that (the history keeps it).',
  },
  'answers-replaces-contested': {
    vi: '{unit} đang có ý kiến về chỉ số {node}; số đo mới không trả lời ý kiến ấy.',
    en: '{unit} contests indicator {node}; the new value does not answer that.',
  },
  'answers-input-left-out': {
    vi: 'Chỉ số {node} cần cả «{inputs}» mới tính được điểm; tệp không có.',
    en: 'Indicator {node} needs “{inputs}” too for its points; the file does not have it.',
  },
  'answers-above-maximum': {
    vi: 'Điểm vượt điểm tối đa {max} của chỉ số. Hãy kiểm tra lại.',
    en: 'The points are above the maximum of the indicator, {max}. Check them.',
  },
  'answers-maximum-differs': {
    vi: 'Điểm tối đa trong tệp khác bộ chỉ số của kỳ ({max}). Có thể tệp theo bộ chỉ số khác; hãy chọn đúng tệp.',
    en: 'The maximum in the file differs from the framework of the round ({max}). It may follow another framework; choose the right file.',
  },
  'answers-name-differs': {
    vi: 'Tên chỉ số trong tệp khác bộ chỉ số của kỳ: «{name}». Hãy xem có đúng là một chỉ số không.',
    en: 'The name of the indicator differs from the framework of the round: “{name}”. See whether it is the same indicator.',
  },
  'answers-difference-wrong': {
    vi: 'Chênh lệch ghi trong tệp không bằng tự đánh giá trừ thẩm định. Hãy kiểm tra hai điểm ấy.',
    en: 'The difference in the file is not the self score less the appraised one. Check the two.',
  },
  'answers-nodes-missing': {
    vi: 'Tệp không có {count} chỉ số của bộ: {nodes}. Các chỉ số ấy giữ nguyên.',
    en: 'The file lacks {count} indicators of the framework: {nodes}. Those stay as they are.',
  },
}
