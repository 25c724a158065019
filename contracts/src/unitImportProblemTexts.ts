import type { LocalText } from './localText.ts'

/** What is wrong in a workbook of units, or worth knowing, and what to do about it. */
export const unitImportProblemTexts: Readonly<Record<string, Required<LocalText>>> = {
  'units-workbook-unreadable': {
    vi: 'Tệp bị hỏng hoặc tải lên chưa trọn nên không đọc được. Hãy mở trong Excel, «Lưu thành» → «Excel Workbook (.xlsx)», rồi chọn lại.',
    en: 'The file is damaged or incomplete and cannot be read. Open it in Excel, save it as “Excel Workbook (.xlsx)”, and choose it again.',
  },
  'units-workbook-no-workbook': {
    vi: 'Tệp này không phải sổ tính Excel, dù tên có thể là .xlsx (có thể là .ods, .csv, Word hay PDF). Hãy mở bằng chương trình đã tạo ra nó, «Lưu thành» → «Excel Workbook (.xlsx)», rồi chọn lại.',
    en: 'This is no Excel workbook, whatever its name (it may be .ods, .csv, Word or PDF). Open it in the program it comes from, save it as “Excel Workbook (.xlsx)”, and choose it again.',
  },
  'units-workbook-encrypted': {
    vi: 'Tệp có mật khẩu nên không đọc được. Hãy mở trong Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ tính), lưu lại rồi chọn lại.',
    en: 'The file has a password and cannot be read. Open it in Excel, take the password off (File → Info → Protect Workbook), save it, and choose it again.',
  },
  'units-workbook-old-format': {
    vi: 'Tệp thuộc định dạng Excel khác (.xls, .xlsb). Hãy mở trong Excel rồi «Lưu thành» → «Excel Workbook (.xlsx)».',
    en: 'The file is in another Excel format (.xls, .xlsb). Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  },
  'units-workbook-macros': {
    vi: 'Sổ tính có macro nên không nhận. Hãy «Lưu thành» → «Excel Workbook (.xlsx)», là loại không có macro.',
    en: 'The workbook carries macros and is not accepted. Save it as “Excel Workbook (.xlsx)”, the kind without macros.',
  },
  'units-workbook-too-large': {
    vi: 'Sổ tính quá lớn: mỗi tệp không quá {most} dòng. Hãy chia thành nhiều tệp, cấp trên trước; xóa dòng thừa và ảnh.',
    en: 'The workbook is too large: a file may have at most {most} rows. Divide it into several, parents first; delete spare rows and pictures.',
  },
  'units-workbook-no-sheet': {
    vi: 'Không có trang nào của mẫu: «Đơn vị», «Sáp nhập», «Đổi tên», «Chuyển cấp trên». Hãy tải mẫu về và điền vào đó, hoặc đặt lại tên trang.',
    en: 'No sheet of the template is there: “Đơn vị”, “Sáp nhập”, “Đổi tên”, “Chuyển cấp trên”. Download the template and fill it in, or name the sheet again.',
  },
  'units-workbook-no-rows': {
    vi: 'Các trang đều trống. Hãy điền từ dòng ngay dưới tên cột.',
    en: 'All sheets are empty. Fill them in from the row below the names of columns.',
  },
  'units-workbook-merged': {
    vi: 'Các ô {range} bị gộp, nên không rõ giá trị thuộc dòng nào. Hãy bỏ gộp ô (Merge & Center) và điền từng dòng.',
    en: 'The cells {range} are merged, so it is not clear to which row the value belongs. Unmerge them and fill in each row.',
  },
  'units-column-missing': {
    vi: 'Thiếu cột «{header}». Hãy thêm lại cột đúng tên ấy, như trong mẫu.',
    en: 'The column “{header}” is missing. Put it back under that name, as in the template.',
  },
  'units-column-unknown': {
    vi: 'Cột «{header}» không có trong mẫu, hoặc có hai lần, nên sẽ mất. Hãy xóa cột, hoặc chuyển nội dung vào cột có trong mẫu.',
    en: 'The column “{header}” is not in the template, or is there twice, and would be lost. Delete it, or move what it says.',
  },
  'units-cell-empty': {
    vi: 'Ô này còn trống. Hãy điền, hoặc xóa cả dòng.',
    en: 'This cell is empty. Fill it in, or delete the row.',
  },
  'units-cell-too-long': {
    vi: 'Ô này có {length} ký tự, quá {most}. Hãy rút gọn.',
    en: 'This cell has {length} letters, more than {most}. Make it shorter.',
  },
  'units-cell-control': {
    vi: 'Ô này có ký tự điều khiển không nhìn thấy. Hãy xóa và gõ lại.',
    en: 'This cell holds control characters that are not seen. Delete it and type it again.',
  },
  'units-cell-no-result': {
    vi: 'Ô là công thức chưa có kết quả. Hãy mở tệp trong Excel, lưu lại, hoặc dán dưới dạng giá trị.',
    en: 'The cell is a formula without a result. Open the file in Excel and save it, or paste as values.',
  },
  'units-cell-error': {
    vi: 'Ô là công thức bị lỗi (như #REF!). Hãy sửa công thức hoặc điền giá trị.',
    en: 'The cell is a formula with an error (such as #REF!). Mend it or fill in the value.',
  },
  'units-cell-date': {
    vi: 'Excel đã đổi ô này thành ngày tháng. Hãy định dạng cột là Văn bản (Text) rồi gõ lại.',
    en: 'Excel has made this cell a date. Format the column as Text and type it again.',
  },
  'units-cell-day': {
    vi: '«{value}» không phải một ngày. Hãy ghi ngày/tháng/năm, như 01/07/2025.',
    en: '“{value}” is no day. Write day/month/year, such as 01/07/2025.',
  },
  'units-cell-not-in-list': {
    vi: '«{value}» không có trong danh sách. Hãy chọn một trong: {allowed}.',
    en: '“{value}” is not in the list. Choose one of: {allowed}.',
  },
  'units-cell-share': {
    vi: '«{value}» không phải một phần của đơn vị. Hãy ghi 40% hoặc 0,4; để trống nếu là toàn bộ.',
    en: '“{value}” is no part of a unit. Write 40% or 0,4; leave it empty for the whole.',
  },
  'units-cell-gso-code': {
    vi: '«{value}» không phải mã của Tổng cục Thống kê: mã có hai đến năm chữ số, như 08707. Hãy sửa, hoặc để trống.',
    en: '“{value}” is no code of the General Statistics Office: it has two to five digits, such as 08707. Correct it, or leave it empty.',
  },
  'units-order-missing': {
    vi: 'Thiếu ngày có hiệu lực hoặc văn bản. Hãy điền ô này, hoặc điền một lần ở trang «Văn bản chung».',
    en: 'The day or the document is missing. Fill in this cell, or give it once in the sheet “Văn bản chung”.',
  },
  'units-common-twice': {
    vi: 'Trang «Văn bản chung» chỉ có một dòng. Hãy xóa dòng này; văn bản khác thì điền ở từng dòng của trang kia.',
    en: 'The sheet “Văn bản chung” has one row only. Delete this one; give other documents in the rows they are for.',
  },
  'units-row-recorded': {
    vi: 'Đã có trong hệ thống với đúng dữ liệu này; dòng được bỏ qua.',
    en: 'It is recorded already, just so; the row is left out.',
  },
  'units-row-repeated': {
    vi: 'Mã «{value}» đã dùng ở dòng {first}. Hãy xóa một dòng, hoặc đặt mã khác.',
    en: 'The code “{value}” is used in row {first}. Delete one of the rows, or choose another code.',
  },
  'units-row-name-differs': {
    vi: 'Đơn vị đã có, tên là «{known}». Hãy sửa lại cho đúng; nếu đơn vị đổi tên thì xóa dòng này và ghi ở trang «Đổi tên».',
    en: 'The unit is there and is called “{known}”. Correct it; where the unit gets another name, delete this row and write one in the sheet “Đổi tên”.',
  },
  'units-row-kind-differs': {
    vi: 'Đơn vị đã có, loại là «{known}», và loại không đổi được. Hãy sửa lại, hoặc đặt mã khác nếu là đơn vị khác.',
    en: 'The unit is there and its kind is “{known}”, which does not change. Correct it, or choose another code for another unit.',
  },
  'units-row-code-differs': {
    vi: 'Đơn vị đã có, mã Tổng cục Thống kê là «{known}». Hãy sửa lại, hoặc để trống.',
    en: 'The unit is there and its code of the General Statistics Office is “{known}”. Correct it, or leave it empty.',
  },
  'units-row-parent-differs': {
    vi: 'Đơn vị đã có, cấp trên là «{known}». Hãy sửa lại cho đúng; nếu chuyển cấp trên thì xóa dòng này và ghi ở trang «Chuyển cấp trên».',
    en: 'The unit is there and is a part of “{known}”. Correct it; where it gets another parent, delete this row and write one in the sheet “Chuyển cấp trên”.',
  },
  'units-row-parent-circle': {
    vi: 'Đơn vị này trực thuộc chính nó, qua mã cấp trên trong các dòng. Hãy sửa mã đơn vị cấp trên.',
    en: 'This unit is a part of itself, by way of the parents in the rows. Correct the code of the parent.',
  },
  'units-row-needs-row': {
    vi: 'Dòng này cần đơn vị «{unit}», mà dòng {first} của trang «{sheet}» về đơn vị ấy đang có lỗi. Hãy sửa dòng đó trước.',
    en: 'This row needs unit “{unit}”, and row {first} of the sheet “{sheet}” about it is wrong. Mend that row first.',
  },
  'units-row-not-yours': {
    vi: 'Đơn vị ở dòng này ngoài phạm vi của anh/chị. Hãy bỏ dòng, hoặc nhờ quản trị của cấp trên nhập.',
    en: 'The unit of this row is outside what you administer. Leave the row out, or ask an administrator above.',
  },
  'units-row-posts': {
    vi: 'Đơn vị «{unit}» kết thúc mà còn vị trí: {posts}. Hãy bỏ lần sáp nhập này khỏi tệp và ghi bằng biểu mẫu, nơi chọn được từng vị trí chuyển đi đâu.',
    en: 'Unit “{unit}” ends and has posts: {posts}. Leave this merger out of the file and record it by the form, where each post is decided on.',
  },
  'units-merge-contradicts': {
    vi: 'Ô này khác dòng {first} của cùng lần sáp nhập. Hãy để trống, hoặc ghi giống dòng ấy.',
    en: 'This cell differs from row {first} of the same merger. Leave it empty, or write the same.',
  },
  'units-merge-renames': {
    vi: 'Đơn vị nhận đã có, tên là «{known}». Hãy để trống; nếu nó đổi tên thì ghi thêm ở trang «Đổi tên», còn nếu lập mới thì chọn «Có» và đặt mã mới.',
    en: 'The receiving unit is there and is called “{known}”. Leave this empty; add a row in “Đổi tên” where it gets another name, or choose “Có” and a new code where it is a new unit.',
  },
  'units-name-elsewhere': {
    vi: 'Tên «{name}» cũng là tên của đơn vị «{other}» ở nơi khác. Nếu là cùng một đơn vị, hãy dùng mã ấy.',
    en: 'The name “{name}” is also that of unit “{other}” elsewhere. If it is the same unit, use that code.',
  },
  'units-name-similar': {
    vi: 'Tên «{name}» chỉ khác cách viết dấu với «{otherName}» của đơn vị «{other}». Nếu là cùng một đơn vị, hãy dùng mã ấy.',
    en: 'The name “{name}” differs only in spelling from “{otherName}” of unit “{other}”. If it is the same unit, use that code.',
  },
}
