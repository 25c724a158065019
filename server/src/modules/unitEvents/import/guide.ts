import type exceljs from 'exceljs'
import { layouts, mostRows } from './vocabulary.ts'

const lines = [
  'Điền từ dòng ngay dưới tên cột. Không đổi tên trang, tên cột, không gộp ô. Trang không dùng đến thì để trống. Thứ tự dòng tùy ý: cấp trên được lập trước cấp dưới dù đứng ở đâu.',
  `Trang «${layouts.units.name}»: mỗi dòng là một đơn vị được lập. Đơn vị đã có, với đúng dữ liệu ấy, được bỏ qua. «Mã đơn vị cấp trên» để trống nếu đơn vị không trực thuộc đơn vị nào; có thể là mã của đơn vị trong cùng tệp.`,
  'Mã đơn vị chỉ dùng một lần, kể cả khi đơn vị cũ đã kết thúc. Với tỉnh, xã nên dùng mã của Tổng cục Thống kê. «Tên ngắn» để trống thì lấy tên đầy đủ.',
  `Trang «${layouts.merges.name}»: mỗi dòng là một đơn vị cũ nhập vào đơn vị nhận. Nhiều dòng cùng đơn vị nhận và cùng ngày là một lần sáp nhập. «Lập mới»: Có, nếu đơn vị nhận được lập bởi lần sáp nhập này (khi đó điền tên, loại, cấp trên ở dòng đầu của nó); Không, nếu đơn vị nhận đã có.`,
  '«Phần nhập vào» để trống là toàn bộ; một phần thì ghi 40% hoặc 0,4.',
  `Trang «${layouts.renames.name}»: đơn vị giữ nguyên mã, từ ngày có hiệu lực mang tên mới. Trang «${layouts.moves.name}»: từ ngày ấy trực thuộc đơn vị khác.`,
  'Ngày ghi ngày/tháng/năm, như 01/07/2025. Mỗi thay đổi cần ngày có hiệu lực, số văn bản, ngày văn bản, cơ quan ban hành.',
  `Trang «${layouts.common.name}»: một dòng, dùng cho mọi dòng để trống các ô ấy.`,
  'Đơn vị còn vị trí công tác thì không kết thúc bằng tệp này: hãy ghi lần sáp nhập ấy bằng biểu mẫu trên màn hình, nơi chọn được từng vị trí chuyển đi đâu.',
  `Một tệp có không quá ${mostRows.toLocaleString('vi')} dòng và 5 MB. Cả tệp được ghi hoặc không dòng nào được ghi; đã ghi thì hoàn tác được cả tệp.`,
]

/** How the workbook is filled in. */
export function writeGuide(sheet: exceljs.Worksheet): void {
  sheet.getColumn(1).width = 110
  sheet.getColumn(1).alignment = { wrapText: true, vertical: 'top' }
  sheet.addRow(['Cách điền']).font = { bold: true }
  for (const line of lines) sheet.addRow([line])
}
