import type exceljs from 'exceljs'
import { levelNames, provenanceNames, ruleNames, unknownWord } from './vocabulary.ts'

const lines = [
  'Mỗi dòng của trang «Chỉ số» là một trụ cột, nhóm hoặc chỉ số. Không gộp ô, không đổi tên cột, không để trống Mã và Tên.',
  '«Mã cấp trên» là mã của nhóm chứa dòng này; để trống ở cấp cao nhất. Mỗi mã chỉ dùng một lần.',
  '«Điểm tối đa» là số, dấu thập phân là dấu phẩy (12,5). Chưa biết thì ghi «chưa rõ». Điểm của các mục con phải cộng đúng điểm của nhóm.',
  '«Cách tính điểm» chọn trong danh sách. Chưa có cách tính được công bố thì chọn «chưa rõ»: người thẩm định chấm, và bộ chỉ số ghi rõ là chưa rõ cách tính.',
  '«Thông số cách tính»: mỗi dòng trong ô là một thông số, viết «tên = giá trị», như ví dụ bên dưới.',
  '«Áp dụng cho»: các loại đơn vị, cách nhau bằng dấu chấm phẩy; để trống là mọi đơn vị.',
  '«Thông tin khác» giữ những gì không có cột riêng, cũng viết «tên = giá trị»; có thể để trống.',
  'Trang «Thông tin chung» nói bộ chỉ số là gì. Thiếu trang này, hoặc để trống, thì nhập mã, tên, loại đơn vị khi tải tệp lên.',
]

const examples: readonly (readonly [keyof typeof ruleNames, string])[] = [
  ['yes-no', 'input = da_ban_hanh'],
  ['ratio', 'numerator = ho_so_truc_tuyen\ndenominator = tong_ho_so\nemptyDenominator = missing'],
  [
    'ratio-to-target',
    'numerator = ho_so_truc_tuyen\ndenominator = tong_ho_so\ntarget = 0,8\nemptyDenominator = zero',
  ],
  [
    'options',
    'input = nguoi_chu_tri\noptions.0.code = chu_tich\noptions.0.name.vi = Chủ tịch chủ trì\noptions.0.share = 1\noptions.1.code = pho_chu_tich\noptions.1.share = 0,5',
  ],
  [
    'count-bands',
    'input = so_cuoc_hop\nbands.0.from = 4\nbands.0.points = 20\nbands.1.from = 1\nbands.1.points = 5',
  ],
  ['capped-list', 'input = so_mo_hinh\npointsPerItem = 1\ncapPoints = 5'],
  ['judged', 'input = muc_do'],
  ['formula', 'expression = maxPoints * a / b\ninputs.0 = a\ninputs.1 = b'],
]

/** How the workbook is filled in, with the lists that its cells offer. */
export function writeGuide(sheet: exceljs.Worksheet): void {
  sheet.getColumn(1).width = 100
  sheet.getColumn(1).alignment = { wrapText: true, vertical: 'top' }
  sheet.getCell(1, 1).value = 'Cách điền'
  lines.forEach((line, index) => {
    sheet.getCell(index + 2, 1).value = line
  })
  sheet.getCell(1, 3).value = 'Ví dụ: cách tính'
  sheet.getCell(1, 4).value = 'Thông số'
  sheet.getColumn(3).width = 26
  sheet.getColumn(4).width = 44
  examples.forEach(([type, parameters], index) => {
    sheet.getCell(index + 2, 3).value = ruleNames[type]
    const cell = sheet.getCell(index + 2, 4)
    cell.value = parameters
    cell.alignment = { wrapText: true, vertical: 'top' }
  })
  list(sheet, 6, 'Cấp', Object.values(levelNames))
  list(sheet, 7, 'Cách tính điểm', [...Object.values(ruleNames), unknownWord])
  list(sheet, 8, 'Cách có số liệu', Object.values(provenanceNames))
  sheet.getRow(1).font = { bold: true }
}

function list(
  sheet: exceljs.Worksheet,
  column: number,
  title: string,
  items: readonly string[],
): void {
  sheet.getColumn(column).width = 30
  sheet.getCell(1, column).value = title
  items.forEach((item, index) => {
    sheet.getCell(index + 2, column).value = item
  })
}
