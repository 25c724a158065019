import type { LocalText } from './localText.ts'

/** What keeps a set of indicators from being read out of an Excel workbook, and what to do about it. */
export const workbookProblemTexts: Readonly<Record<string, Required<LocalText>>> = {
  'workbook-unreadable': {
    vi: 'Tệp bị hỏng hoặc tải lên chưa trọn nên không đọc được. Hãy mở trong Excel, «Lưu thành» → «Excel Workbook (.xlsx)», rồi chọn lại.',
    en: 'The file is damaged or incomplete and cannot be read. Open it in Excel, save it as “Excel Workbook (.xlsx)”, and choose it again.',
  },
  'workbook-no-workbook': {
    vi: 'Tệp này không phải sổ tính Excel. Hãy chọn tệp .xlsx (hoặc .json); bảng trong Word, PDF thì chép sang Excel trước.',
    en: 'This is no Excel workbook. Choose an .xlsx (or .json) file; copy a table of a Word or PDF document into Excel first.',
  },
  'workbook-encrypted': {
    vi: 'Tệp có mật khẩu nên không đọc được. Hãy mở trong Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ tính), lưu lại rồi chọn lại.',
    en: 'The file has a password and cannot be read. Open it in Excel, take the password off (File → Info → Protect Workbook), save it, and choose it again.',
  },
  'workbook-old-format': {
    vi: 'Tệp thuộc định dạng Excel khác (.xls, .xlsb). Hãy mở trong Excel rồi «Lưu thành» → «Excel Workbook (.xlsx)».',
    en: 'The file is in another Excel format (.xls, .xlsb). Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  },
  'workbook-macros': {
    vi: 'Sổ tính có macro nên không nhận. Hãy «Lưu thành» → «Excel Workbook (.xlsx)», là loại không có macro.',
    en: 'The workbook carries macros and is not accepted. Save it as “Excel Workbook (.xlsx)”, the kind without macros.',
  },
  'workbook-too-large': {
    vi: 'Sổ tính quá lớn (hơn 5 MB, hoặc hơn 5.000 dòng). Hãy chỉ giữ trang có bộ chỉ số, xóa ảnh và dòng thừa.',
    en: 'The workbook is too large (more than 5 MB, or 5,000 rows). Keep only the sheet with the set; delete pictures and spare rows.',
  },
  'workbook-no-sheet': {
    vi: 'Không có trang «Chỉ số», và sổ tính có nhiều trang: {sheets}. Hãy đặt tên «Chỉ số» cho trang có bộ chỉ số, hoặc chỉ giữ trang ấy.',
    en: 'There is no sheet “Chỉ số”, and the workbook has several: {sheets}. Name the sheet with the set “Chỉ số”, or keep that one only.',
  },
  'workbook-no-rows': {
    vi: 'Trang này không có dòng chỉ số nào. Hãy điền từ dòng ngay dưới tên cột.',
    en: 'This sheet has no row of the set. Fill it in from the row below the names of columns.',
  },
  'workbook-no-head': {
    vi: 'Không thấy dòng tên cột. Cần một dòng có ít nhất: mã (hoặc STT), tên chỉ số, điểm tối đa.',
    en: 'There is no row with the names of columns. One is needed with at least: code (or No.), name, maximum points.',
  },
  'workbook-column-missing': {
    vi: 'Thiếu cột «{header}». Hãy thêm lại cột đúng tên ấy, như trong mẫu.',
    en: 'The column “{header}” is missing. Put it back under that name, as in the template.',
  },
  'workbook-column-unknown': {
    vi: 'Cột «{header}» không có trong mẫu nên sẽ mất. Hãy xóa cột, hoặc chuyển nội dung vào cột có trong mẫu.',
    en: 'The column “{header}” is not in the template and would be lost. Delete it, or move what it says.',
  },
  'workbook-merged': {
    vi: 'Các ô {range} bị gộp, nên không rõ giá trị thuộc dòng nào. Hãy bỏ gộp ô (Merge & Center) và điền từng dòng.',
    en: 'The cells {range} are merged, so it is not clear to which row the value belongs. Unmerge them and fill in each row.',
  },
  'workbook-no-result': {
    vi: 'Ô là công thức chưa có kết quả. Hãy mở tệp trong Excel, lưu lại, hoặc dán dưới dạng giá trị.',
    en: 'The cell is a formula without a result. Open the file in Excel and save it, or paste as values.',
  },
  'workbook-error': {
    vi: 'Ô là công thức bị lỗi (như #REF!). Hãy sửa công thức hoặc điền giá trị.',
    en: 'The cell is a formula with an error (such as #REF!). Mend it or fill in the value.',
  },
  'workbook-date': {
    vi: 'Excel đã đổi ô này thành ngày tháng. Hãy định dạng cột là Văn bản (Text) rồi gõ lại.',
    en: 'Excel has made this cell a date. Format the column as Text and type it again.',
  },
  'row-without-code': {
    vi: 'Dòng này có nội dung nhưng không có mã. Hãy điền mã, hoặc xóa cả dòng.',
    en: 'This row says something but has no code. Fill in the code, or delete the row.',
  },
  'row-without-name': {
    vi: 'Dòng này không có tên. Hãy điền tên của nhóm hoặc chỉ số.',
    en: 'This row has no name. Fill in the name of the group or indicator.',
  },
  'row-code-repeated': {
    vi: 'Mã «{value}» đã dùng ở dòng {first}. Hãy đặt mã khác; nếu là 1.10 bị Excel đổi thành 1.1 thì định dạng cột Mã là Văn bản rồi gõ lại.',
    en: 'The code “{value}” is used in row {first}. Choose another; if Excel made 1.10 into 1.1, format the column as Text and type it again.',
  },
  'row-parent-unknown': {
    vi: 'Không có dòng nào mang mã cấp trên «{value}». Hãy thêm dòng ấy, hoặc sửa mã cấp trên.',
    en: 'No row has the code “{value}” of the level above. Add that row, or correct the code.',
  },
  'row-parent-circle': {
    vi: 'Dòng này nằm dưới chính nó, qua mã cấp trên «{value}». Hãy sửa mã cấp trên.',
    en: 'This row stands below itself, by way of “{value}”. Correct the code of the level above.',
  },
  'cell-not-in-list': {
    vi: '«{value}» không có trong danh sách. Hãy chọn một trong: {allowed}.',
    en: '“{value}” is not in the list. Choose one of: {allowed}.',
  },
  'cell-points': {
    vi: '«{value}» không phải số điểm. Hãy ghi số, dấu thập phân là dấu phẩy (12,5), hoặc «chưa rõ».',
    en: '“{value}” is no number of points. Write a number, with a decimal comma (12,5), or “chưa rõ” where it is not known.',
  },
  'parameters-without-rule': {
    vi: 'Có thông số nhưng chưa chọn cách tính. Hãy chọn cách tính điểm, hoặc xóa thông số.',
    en: 'There are parameters but no kind of rule. Choose the kind, or delete the parameters.',
  },
  'field-syntax': {
    vi: 'Không đọc được «{value}». Mỗi dòng trong ô viết «tên = giá trị», như ở trang «Hướng dẫn».',
    en: '“{value}” cannot be read. Each line of the cell is “name = value”, as in the sheet “Hướng dẫn”.',
  },
  'field-path': {
    vi: 'Tên «{value}» không đúng. Các phần cách nhau bằng dấu chấm, và số thứ tự tăng dần từ 0, không bỏ số nào.',
    en: 'The name “{value}” is not right. Its parts are parted by dots, and numbers rise from 0 without a gap.',
  },
  'field-twice': {
    vi: '«{value}» được ghi hai lần. Hãy giữ một.',
    en: '“{value}” is given twice. Keep one.',
  },
  'workbook-says-not-what': {
    vi: 'Tệp không nói nó là bộ chỉ số nào. Hãy cho biết mã, mã chỉ số, tên và loại đơn vị.',
    en: 'The file does not say which set it is. Give its code, the code of its index, its name and the kind of unit.',
  },
}
