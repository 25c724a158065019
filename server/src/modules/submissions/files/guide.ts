import type exceljs from 'exceljs'
import { columns, mostRows, sheetNames } from './fileVocabulary.ts'
import type { WorkbookContent } from './writeWorkbook.ts'

const lines = [
  `Điền ở trang «${sheetNames.answers}», vào các ô nền vàng. Các ô khác đã khóa. Không đổi tên trang, tên cột, không gộp ô, không thêm dòng.`,
  'Cột «Giá trị»: số ghi như 1234,5, không kèm đơn vị tính; ô có danh sách thì chọn trong danh sách. Để trống là chưa trả lời.',
  'Công thức được nhận theo kết quả lúc lưu tệp lần cuối; ô lỗi (#REF!) không được nhận.',
  'Chỉ số không áp dụng với đơn vị: chọn Có ở cột «Không áp dụng» và ghi lý do ở cột bên cạnh, tại dòng đầu của chỉ số.',
  'Giải trình là bắt buộc ở chỉ số cần minh chứng mà chưa có. Minh chứng được gắn trên phần mềm, không gắn trong tệp này; cột ấy chỉ để đọc.',
  'Gửi lại tệp ở phiếu: phần mềm cho xem trước mọi thay đổi và từng ô sai. Cả tệp được nhận, hoặc không ô nào; nhận rồi vẫn hoàn tác được.',
  'Ai sửa trên phần mềm sau khi tệp được tải về thì phần sửa ấy được giữ, trừ ô mà tệp này cũng sửa: các ô như thế được nêu tên khi xem trước.',
  `Một tệp không quá 5 MB và ${mostRows.toLocaleString('vi')} dòng.`,
]

/** How the workbook is filled in, and whose it is. */
export function writeGuide(
  sheet: exceljs.Worksheet,
  { seen, unitName }: Pick<WorkbookContent, 'seen' | 'unitName'>,
): void {
  sheet.getColumn(1).width = 110
  sheet.getColumn(1).alignment = { wrapText: true, vertical: 'top' }
  sheet.addRow([`${unitName}: ${seen.round.name}`]).font = { bold: true, size: 14 }
  sheet.addRow([`${seen.framework.name.vi}; ${columns[3].title.toLowerCase()} ghi ở từng chỉ số.`])
  sheet.addRow(['Cách điền']).font = { bold: true }
  for (const text of lines) sheet.addRow([text])
}
