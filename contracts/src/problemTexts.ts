import { answerFileProblemTexts } from './answerFileProblemTexts.ts'
import { frameworkDraftTexts } from './frameworkDraftTexts.ts'
import { indexProblemTexts } from './indexProblemTexts.ts'
import type { LocalText } from './localText.ts'
import { submissionFindingTexts } from './submissionFindingTexts.ts'
import { unitEventProblemTexts } from './unitEventProblemTexts.ts'
import { unitImportProblemTexts } from './unitImportProblemTexts.ts'
import { workbookProblemTexts } from './workbookProblemTexts.ts'

/**
 * What each code of a problem says and what to do about it; `{name}` stands for a detail. Table files,
 * shipped facts, frameworks, scoring rules and the reasons of missing numbers share the one list.
 */
export const problemTexts: Readonly<Record<string, Required<LocalText>>> = {
  ...answerFileProblemTexts,
  ...indexProblemTexts,
  ...unitEventProblemTexts,
  ...unitImportProblemTexts,
  ...workbookProblemTexts,
  ...frameworkDraftTexts,
  ...submissionFindingTexts,
  // Files
  'file-missing': {
    vi: 'Không có tệp này. Hãy kiểm tra lại đường dẫn và tên tệp.',
    en: 'There is no such file. Check the path and the name.',
  },
  'file-is-directory': {
    vi: 'Đây là thư mục, không phải tệp. Hãy chỉ đúng tệp cần đọc.',
    en: 'This is a directory, not a file. Name the file to read.',
  },
  'file-unreadable': {
    vi: 'Không đọc được tệp. Hãy kiểm tra quyền đọc, hoặc đóng chương trình đang giữ tệp.',
    en: 'The file cannot be read. Check its permissions, or close the program that holds it.',
  },
  'file-too-large': {
    vi: 'Tệp lớn {megabytes} MB, vượt giới hạn {limit} MB. Hãy tách thành nhiều tệp nhỏ hơn.',
    en: 'The file has {megabytes} MB, more than the limit of {limit} MB. Split it into smaller files.',
  },
  'file-empty': {
    vi: 'Tệp trống. Hãy kiểm tra xem đã lưu đúng bảng chưa.',
    en: 'The file is empty. Check that the right sheet was saved.',
  },
  'no-rows': {
    vi: 'Tệp chỉ có dòng tiêu đề, không có dòng số liệu nào. Hãy thêm số liệu bên dưới.',
    en: 'The file has a header and no row below it. Add the data rows.',
  },
  workbook: {
    vi: 'Đây là sổ tính Excel (.xlsx), không phải CSV. Trong Excel chọn «Lưu thành» → «CSV UTF-8».',
    en: 'This is an Excel workbook (.xlsx), not CSV. In Excel choose “Save As” → “CSV UTF-8”.',
  },
  'old-workbook': {
    vi: 'Đây là sổ tính Excel cũ (.xls), không phải CSV. Trong Excel chọn «Lưu thành» → «CSV UTF-8».',
    en: 'This is an old Excel workbook (.xls), not CSV. In Excel choose “Save As” → “CSV UTF-8”.',
  },
  pdf: {
    vi: 'Đây là tệp PDF, không phải bảng. Hãy dùng tệp CSV lưu theo UTF-8.',
    en: 'This is a PDF, not a table. Use a CSV file saved as UTF-8.',
  },
  binary: {
    vi: 'Đây không phải tệp văn bản. Hãy lưu bảng thành CSV theo UTF-8.',
    en: 'This is not a text file. Save the table as CSV in UTF-8.',
  },
  'encoding-unknown': {
    vi: 'Không nhận ra bảng mã chữ của tệp (không phải UTF-8, UTF-16 hay Windows-1258). Hãy lưu lại theo UTF-8: trong Excel chọn «CSV UTF-8».',
    en: 'The encoding of the file is not recognised (neither UTF-8, UTF-16 nor Windows-1258). Save it as UTF-8: in Excel choose “CSV UTF-8”.',
  },
  'read-as-windows-1258': {
    vi: 'Tệp không phải UTF-8; đã đọc theo Windows-1258 (tiếng Việt). Hãy kiểm tra các tên và nên lưu lại theo UTF-8.',
    en: 'The file is not UTF-8; it was read as Windows-1258 (Vietnamese). Check the names, and better save it as UTF-8.',
  },
  'repeated-header-left-out': {
    vi: 'Dòng này lặp lại dòng tiêu đề nên được bỏ qua.',
    en: 'This row repeats the header and was left out.',
  },
  'quote-not-closed': {
    vi: 'Dấu ngoặc kép mở ra trong dòng này (dòng văn bản {line}) mà không đóng lại. Hãy thêm dấu " còn thiếu.',
    en: 'A quotation mark opened in this row (line {line}) is never closed. Add the missing ".',
  },
  'quote-misplaced': {
    vi: 'Sau dấu ngoặc kép đóng còn chữ khác (dòng văn bản {line}). Dấu " bên trong ô phải viết gấp đôi: "".',
    en: 'Text follows a closing quotation mark (line {line}). A " inside a cell is written twice: "".',
  },
  'not-delimited': {
    vi: 'Không đọc được dòng này thành các ô (dòng văn bản {line}). Hãy lưu lại bảng thành CSV theo UTF-8.',
    en: 'This row cannot be read as cells (line {line}). Save the table again as CSV in UTF-8.',
  },
  'row-too-long': {
    vi: 'Dòng có {cells} ô, nhiều hơn {expected} cột của tiêu đề, nên không biết số nào thuộc cột nào. Hãy đặt giá trị chứa dấu phân cách trong ngoặc kép, như "0,8002".',
    en: 'The row has {cells} cells, more than the {expected} columns of the header, so nobody can say which value belongs where. Put a value that holds the separator in quotation marks, such as "0,8002".',
  },
  'cell-absent': {
    vi: 'Dòng chỉ có {cells} ô nên thiếu ô của cột này. Hãy thêm các ô còn thiếu (để trống nếu chưa có số liệu).',
    en: 'The row has only {cells} cells, so the cell of this column is absent. Add the missing cells (blank where there is no figure).',
  },
  'header-missing': {
    vi: 'Cột có số liệu (dòng {row}: «{value}») nhưng không có tên ở dòng tiêu đề. Hãy đặt tên cột.',
    en: 'The column has content (row {row}: “{value}”) but no name in the header. Name it.',
  },
  'header-repeated': {
    vi: 'Tên cột này đã có ở cột {first}. Hãy đổi tên hoặc xoá một trong hai cột.',
    en: 'Column {first} has this name already. Rename or remove one of the two.',
  },
  'column-missing': {
    vi: 'Không có cột «{column}». Hãy thêm cột này hoặc sửa lại tên cột.',
    en: 'There is no column “{column}”. Add it or correct its name.',
  },

  'named-column-missing': {
    vi: 'Không có cột «{column}». Các cột của tệp: {columns}.',
    en: 'There is no column “{column}”. The file has: {columns}.',
  },
  'unit-column-missing': {
    vi: 'Không rõ cột nào là đơn vị. Hãy nêu --unit-column với một trong các cột: {columns}.',
    en: 'It is not clear which column names the units. Say --unit-column with one of: {columns}.',
  },
  'no-column-matches': {
    vi: 'Không cột nào thuộc bộ chỉ số. Tên cột có thể là mã hoặc tên chỉ số, hay đầu vào: {expected}.',
    en: 'No column belongs to the framework. A column is named by the code or name of a node, or an input: {expected}.',
  },
  'column-ambiguous': {
    vi: 'Tên cột có thể là nhiều chỉ số: {candidates}. Hãy dùng một trong các mã đó.',
    en: 'The column may be several nodes: {candidates}. Use one of these codes.',
  },
  'columns-same-node': {
    vi: 'Cột này trùng ý nghĩa với cột {first}. Hãy giữ một cột.',
    en: 'The column means the same as column {first}. Keep one of them.',
  },
  'node-given-twice': {
    vi: 'Vừa có giá trị vừa có số liệu gốc cho cùng một chỉ số. Hãy giữ một trong hai.',
    en: 'The node has both a value and raw inputs. Keep one of the two.',
  },
  'input-unknown': {
    vi: 'Chỉ số {node} không có đầu vào «{value}». Hãy sửa tên đầu vào.',
    en: 'Node {node} has no input “{value}”. Correct its name.',
  },

  // Values
  'not-a-number': {
    vi: '«{value}» không phải là số. Hãy ghi một số như 0,4880 hoặc 0.4880, hay để trống nếu chưa có.',
    en: '“{value}” is not a number. Write a number such as 0.4880 or 0,4880, or leave it blank.',
  },
  ambiguous: {
    vi: '«{value}» có thể là hai số khác nhau (dấu thập phân hay dấu hàng nghìn). Hãy chọn --decimal comma (dấu phẩy thập phân) hoặc --decimal point (dấu chấm thập phân).',
    en: '“{value}” may be two different numbers (decimal sign or thousands sign). Say --decimal comma or --decimal point.',
  },
  'percent-sign': {
    vi: '«{value}» có dấu %, mà không rõ cách tính cần 85 hay 0,85. Hãy ghi số không kèm dấu %: 85 hoặc 0,85, đúng như cách tính cần.',
    en: '“{value}” has a percent sign, and it is not clear whether the rule expects 85 or 0.85. Write the number without it: 85 or 0.85, as the rule expects.',
  },
  'percent-mixed': {
    vi: '«{value}» có dấu %, còn số ở dòng {row} thì không. Hãy ghi mọi số của cột theo một cách: đều có dấu % hoặc đều không.',
    en: '“{value}” has a percent sign, the number in row {row} has none. Write all numbers of the column in one way: with the sign, or without.',
  },
  'wrong-mark': {
    vi: '«{value}» không viết theo dấu thập phân đã chọn. Hãy sửa ô này hoặc chọn lại --decimal.',
    en: '“{value}” is not written with the decimal sign chosen. Correct the cell or choose another --decimal.',
  },
  'not-a-yes-or-no': {
    vi: '«{value}» không phải là có hay không. Hãy ghi «có» hoặc «không».',
    en: '“{value}” is neither yes nor no. Write “yes” or “no”.',
  },
  'option-unknown': {
    vi: '«{value}» không phải một lựa chọn. Các lựa chọn: {expected}.',
    en: '“{value}” is not one of the options. The options are: {expected}.',
  },
  'out-of-range': {
    vi: '{value} nằm ngoài khoảng {min} đến {max}. Hãy kiểm tra lại số và đơn vị tính.',
    en: '{value} lies outside {min} to {max}. Check the number and its unit of measure.',
  },
  'below-minimum': {
    vi: '{value} nhỏ hơn {min}. Hãy kiểm tra lại số.',
    en: '{value} is below {min}. Check the number.',
  },
  'not-whole': {
    vi: '{value} phải là số nguyên. Hãy kiểm tra lại số.',
    en: '{value} has to be a whole number. Check it.',
  },
  'value-required': {
    vi: 'Ô này không được để trống. Hãy điền giá trị.',
    en: 'This cell may not be blank. Fill it in.',
  },
  'value-unknown': {
    vi: '«{value}» không thuộc các giá trị cho phép: {expected}.',
    en: '“{value}” is not one of: {expected}.',
  },
  'not-a-date': {
    vi: '«{value}» không phải là ngày có thật dạng NĂM-THÁNG-NGÀY, như 2025-07-01.',
    en: '“{value}” is not a day written YEAR-MONTH-DAY, such as 2025-07-01.',
  },
  'not-a-rank': {
    vi: '«{value}» không phải là hạng. Hạng là số nguyên từ 1.',
    en: '“{value}” is not a rank. A rank is a whole number from 1.',
  },
  'dates-reversed': {
    vi: 'Ngày kết thúc {value} đứng trước ngày bắt đầu {from}. Hãy sửa lại.',
    en: 'The end {value} comes before the start {from}. Correct it.',
  },
  'reference-unknown': {
    vi: '«{value}» không có trong {where}. Hãy sửa mã hoặc thêm vào đó.',
    en: '“{value}” is not in {where}. Correct the code or add it there.',
  },
  'node-unknown': {
    vi: 'Bộ chỉ số {framework} không có chỉ số «{value}». Hãy sửa mã.',
    en: 'Framework {framework} has no node “{value}”. Correct the code.',
  },
  'row-repeated': {
    vi: 'Dòng này trùng với dòng {first}. Hãy giữ một dòng.',
    en: 'This row repeats row {first}. Keep one of them.',
  },
  'table-unknown': {
    vi: 'Kỳ này không có bảng {value}. Hãy khai báo bảng trong edition.json hoặc sửa dòng này.',
    en: 'The edition has no table {value}. Declare it in edition.json or correct the row.',
  },
  'confidence-without-number': {
    vi: 'Có độ tin cậy hoặc nguồn mà không có số. Hãy điền số hoặc bỏ hai ô kia.',
    en: 'A confidence or source stands without a number. Fill in the number or clear both.',
  },
  'calendar-unsound': {
    vi: 'Lịch làm việc trái quy tắc «{rule}» ở «{value}». Hãy sửa mục đó.',
    en: 'The calendar breaks the rule “{rule}” at “{value}”. Correct that entry.',
  },
  'json-syntax': {
    vi: 'JSON sai cú pháp ở dòng {line}, cột {column}. Hãy sửa tại chỗ đó (thường là thiếu hoặc thừa dấu phẩy, ngoặc).',
    en: 'JSON syntax error at line {line}, column {column}. Correct it there (mostly a missing or extra comma or bracket).',
  },
  'json-not-rows': {
    vi: 'Tệp JSON phải là một mảng có ít nhất một dòng, như [{"đơn vị": "26", "1": 0.5}].',
    en: 'The JSON file has to be an array with at least one row, such as [{"unit": "26", "1": 0.5}].',
  },
  'json-missing': {
    vi: 'Thiếu {path}. Hãy điền vào.',
    en: '{path} is missing. Fill it in.',
  },
  'json-type': {
    vi: '{path} không đúng kiểu; cần kiểu {expected}. Số không đặt trong ngoặc kép, chữ thì có.',
    en: '{path} is of the wrong type; {expected} is expected. Numbers stand without quotation marks, texts with them.',
  },
  'json-key-unknown': {
    vi: '{path} có mục lạ: {keys}. Hãy bỏ đi hoặc sửa tên.',
    en: '{path} has entries nobody knows: {keys}. Remove them or correct their names.',
  },
  'json-value-unknown': {
    vi: '{path}: «{value}» không thuộc các giá trị cho phép: {expected}.',
    en: '{path}: “{value}” is not one of: {expected}.',
  },
  'json-value-refused': {
    vi: '{path} không thuộc loại nào đã biết; hãy xem lại mục «{expected}».',
    en: '{path} is of no known kind; look at “{expected}”.',
  },
  'json-too-small': {
    vi: '{path}: «{value}» quá nhỏ hoặc quá ngắn; ít nhất là {min}.',
    en: '{path}: “{value}” is too small or too short; at least {min}.',
  },
  'json-too-big': {
    vi: '{path}: «{value}» quá lớn hoặc quá dài; nhiều nhất là {max}.',
    en: '{path}: “{value}” is too large or too long; at most {max}.',
  },
  'json-shape': {
    vi: '{path} không đúng dạng. Hãy sửa lại. ({message})',
    en: '{path} is not as it has to be. Correct it. ({message})',
  },
  'main-table-not-one': {
    vi: 'Kỳ phải có đúng một bảng chính (main: true), hiện có {count}. Hãy sửa edition.json.',
    en: 'An edition has exactly one main table (main: true), this one {count}. Correct edition.json.',
  },

  // Units
  'unit-unknown': {
    vi: 'Không có đơn vị «{value}». Hãy sửa tên hoặc mã; nếu cố ý dùng đơn vị khác, chạy với --units any.',
    en: 'There is no unit “{value}”. Correct the name or code; if other units are meant, use --units any.',
  },
  'unit-unknown-nearest': {
    vi: 'Không có đơn vị «{value}». Có phải là «{nearest}»? Hãy sửa tên hoặc mã; nếu cố ý dùng đơn vị khác, chạy với --units any.',
    en: 'There is no unit “{value}”. Is “{nearest}” meant? Correct the name or code; if other units are meant, use --units any.',
  },
  'unit-ambiguous': {
    vi: '«{value}» có thể là nhiều đơn vị: {candidates}. Hãy ghi mã đơn vị.',
    en: '“{value}” may be several units: {candidates}. Write the unit code.',
  },
  'unit-not-valid-on': {
    vi: '«{value}» không tồn tại vào ngày {on} ({validity}). Hãy chọn ngày khác bằng --on hoặc sửa đơn vị.',
    en: '“{value}” did not exist on {on} ({validity}). Choose another day with --on or correct the unit.',
  },
  'unit-repeated': {
    vi: 'Đơn vị «{value}» đã có ở dòng {first}. Hãy giữ một trong hai dòng {first} và {row}.',
    en: 'Unit “{value}” stands in row {first} already. Keep one of the rows {first} and {row}.',
  },

  // Frameworks
  'code-repeated': {
    vi: 'Mã này được dùng hơn một lần. Hãy đặt mã riêng cho mỗi chỉ số và mỗi góc nhìn.',
    en: 'This code is used more than once. Give every node and view a code of its own.',
  },
  'points-do-not-add-up': {
    vi: 'Điểm các thành phần cộng lại được {sum}, không bằng {expected} điểm đã nêu. Hãy sửa điểm của các thành phần hoặc điểm tổng.',
    en: 'The points of the components add up to {sum}, not to the {expected} stated. Correct the components or the total.',
  },
  'points-missing': {
    vi: 'Chưa có điểm tối đa, nên không tính được. Hãy điền maxPoints, hoặc hạ knownDepth.',
    en: 'The maximum of points is missing, so nothing can be computed. Fill in maxPoints, or lower knownDepth.',
  },
  'points-unknown-but-complete': {
    vi: 'Chưa có điểm tối đa, nhưng các thành phần khác đã đủ điểm tổng; chỉ số này được coi là không chấm điểm.',
    en: 'The maximum of points is missing while the others already make up the total; the node counts as unscored.',
  },
  'weight-missing': {
    vi: 'Thiếu trọng số trong khi các thành phần cùng cấp có. Hãy điền weight cho tất cả, hoặc bỏ hết.',
    en: 'The weight is missing while its siblings have one. Fill in weight for all of them, or for none.',
  },
  'view-group-unknown': {
    vi: 'Góc nhìn gồm nhóm «{group}» không có trong bộ chỉ số. Hãy sửa mã nhóm.',
    en: 'The view names a group “{group}” that does not exist. Correct the code.',
  },
  'full-marks-without-points': {
    vi: 'Khi không áp dụng thì được cho điểm tối đa (full-marks), nhưng chỉ số này không có điểm tối đa. Hãy điền maxPoints, hoặc đổi notApplicable thành rescale.',
    en: 'Where it does not apply it is awarded full marks, but it has no maximum of points. Fill in maxPoints, or change notApplicable to rescale.',
  },
  'rule-missing': {
    vi: 'Chưa biết cách tính điểm; chỉ dùng được điểm đã công bố. Người soạn tệp: thêm rule khi đã biết cách tính.',
    en: 'The scoring rule is not known; only the published score can be used. To the editor of the file: add a rule once it is known.',
  },

  // Scoring rules
  'rule-type-unknown': {
    vi: 'Không có cách tính điểm «{type}» ({path}). Hãy dùng một loại có trong tài liệu.',
    en: 'There is no scoring rule “{type}” ({path}). Use one of the documented kinds.',
  },
  'rule-empty': {
    vi: 'Danh sách ở {path} trống. Hãy thêm ít nhất một mục.',
    en: 'The list at {path} is empty. Add at least one item.',
  },
  'rule-code-duplicate': {
    vi: 'Mã «{code}» lặp lại ở {path}. Hãy đặt mã khác.',
    en: 'Code “{code}” is repeated at {path}. Choose another.',
  },
  'rule-input-duplicate': {
    vi: 'Đầu vào «{input}» được dùng hai lần trong cùng một cách tính ({path}). Hãy đặt tên khác.',
    en: 'Input “{input}” is read twice by one rule ({path}). Name them apart.',
  },
  'rule-input-conflict': {
    vi: 'Đầu vào «{input}» được hiểu theo hai kiểu khác nhau ({path}). Hãy đặt tên khác cho một trong hai.',
    en: 'Input “{input}” means two different things ({path}). Rename one of them.',
  },
  'rule-input-reserved': {
    vi: 'Tên «{input}» đã dành cho điểm tối đa ({path}). Hãy đặt tên khác.',
    en: 'The name “{input}” is reserved for the maximum ({path}). Choose another.',
  },
  'rule-share-out-of-range': {
    vi: 'Tỷ lệ {share} ở {path} nằm ngoài 0 đến 1. Hãy ghi 0,5 thay cho 50.',
    en: 'Share {share} at {path} lies outside 0 to 1. Write 0.5 instead of 50.',
  },
  'rule-points-out-of-range': {
    vi: '{points} điểm ở {path} nằm ngoài mức cho phép. Điểm từ 0 đến điểm tối đa của chỉ số.',
    en: '{points} points at {path} are out of range. Points run from 0 to the maximum of the indicator.',
  },
  'rule-parts-do-not-add-up': {
    vi: 'Các phần ở {path} cộng lại được {sum}, không bằng {maxPoints} điểm của chỉ số. Hãy sửa lại cho khớp.',
    en: 'The parts at {path} add up to {sum}, not to the {maxPoints} points of the indicator. Make them agree.',
  },
  'rule-maximum-differs': {
    vi: 'Điểm tối đa {points} ở {path} khác {maxPoints} điểm của chỉ số. Hãy sửa cho khớp.',
    en: 'The maximum {points} at {path} differs from the {maxPoints} points of the indicator. Make them agree.',
  },
  'rule-cap-out-of-range': {
    vi: 'Mức trần {cap} ở {path} phải lớn hơn 0 và không quá 1.',
    en: 'The cap {cap} at {path} has to be above 0 and at most 1.',
  },
  'rule-target-not-positive': {
    vi: 'Mục tiêu {target} ở {path} phải lớn hơn 0.',
    en: 'The target {target} at {path} has to be above 0.',
  },
  'rule-target-looks-like-percent': {
    vi: 'Mục tiêu {target} ở {path} có vẻ là phần trăm. Hãy ghi dạng tỷ lệ: 0,8 thay cho 80.',
    en: 'The target {target} at {path} looks like a percentage. Write it as a share: 0.8 instead of 80.',
  },
  'rule-bands-not-descending': {
    vi: 'Các bậc phải xếp từ cao xuống thấp: {from} ở {path} không nhỏ hơn {previous}. Hãy xếp lại.',
    en: 'Bands run from the highest down: {from} at {path} is not below {previous}. Put them in order.',
  },
  'rule-bounds-not-rising': {
    vi: 'Điểm thấp nhất {minPoints} không nhỏ hơn điểm cao nhất {maxPoints} ({path}). Hãy sửa lại.',
    en: 'The lowest points {minPoints} are not below the highest {maxPoints} ({path}). Correct them.',
  },
  'rule-goalposts-not-rising': {
    vi: 'Mốc dưới {min} không nhỏ hơn mốc trên {max} ({path}). Hãy sửa lại; muốn đảo chiều, dùng direction.',
    en: 'The lower goalpost {min} is not below the upper {max} ({path}). Correct them; direction turns a scale round.',
  },
  'rule-goalpost-not-positive': {
    vi: 'Lấy logarit thì mốc ở {path} phải lớn hơn 0.',
    en: 'With a logarithm the goalpost at {path} has to be above 0.',
  },
  'rule-scale-not-rising': {
    vi: 'Thang khảo sát {scaleMin} đến {scaleMax} không tăng ({path}). Hãy sửa lại.',
    en: 'The survey scale {scaleMin} to {scaleMax} does not rise ({path}). Correct it.',
  },
  'rule-responses-out-of-range': {
    vi: 'Số phiếu tối thiểu {minResponses} ở {path} phải là số nguyên từ 1.',
    en: 'The least number of answers {minResponses} at {path} has to be a whole number from 1.',
  },
  'rule-without-points-inside': {
    vi: 'Cách tính «{type}» không có điểm nên không đặt bên trong cách tính khác ({path}).',
    en: 'A rule “{type}” carries no points and cannot stand inside another ({path}).',
  },
  'rule-decimals-out-of-range': {
    vi: 'Số chữ số thập phân ở {path} không hợp lệ. Hãy ghi số nguyên từ 0 đến 10.',
    en: 'The decimals at {path} will not do. Write a whole number from 0 to 10.',
  },
  'rule-expression-empty': {
    vi: 'Công thức ở {path} trống. Hãy viết biểu thức.',
    en: 'The formula at {path} is empty. Write the expression.',
  },
  'formula-invalid': {
    vi: 'Công thức «{expression}» ở {path} không dùng được ({message}). Hãy sửa biểu thức; nó chỉ đọc được maxPoints và các tên trong inputs.',
    en: 'The formula “{expression}” at {path} will not do ({message}). Correct it; it can read maxPoints and the names in inputs only.',
  },

  // Why a number is missing
  'not-published': { vi: 'không công bố', en: 'not published' },
  'not-submitted': { vi: 'chưa nộp', en: 'not submitted' },
  'not-applicable': { vi: 'không áp dụng', en: 'not applicable' },
  'not-appraised': { vi: 'chưa thẩm định', en: 'not appraised' },
  'not-scored': { vi: 'không chấm điểm', en: 'not scored' },
  'invalid-input': { vi: 'số liệu không hợp lệ', en: 'invalid input' },
  'empty-denominator': { vi: 'mẫu số bằng 0', en: 'denominator is 0' },
  'too-few-responses': { vi: 'quá ít phiếu trả lời', en: 'too few answers' },
  'rule-unknown': { vi: 'chưa biết cách tính điểm', en: 'scoring rule not known' },
  'points-unknown': { vi: 'chưa biết điểm tối đa', en: 'maximum of points not known' },
  'component-missing': { vi: 'thiếu thành phần', en: 'a component is missing' },
  'predecessor-missing': { vi: 'thiếu số liệu của đơn vị cũ', en: 'a former unit is missing' },
  'unit-sets-differ': { vi: 'hai bảng khác tập đơn vị', en: 'the tables have different units' },
  'unit-sets-unknown': { vi: 'chưa biết đủ tập đơn vị', en: 'the set of units is not known' },
  'table-incomplete': { vi: 'bảng chưa đủ đơn vị', en: 'the table is incomplete' },
  'no-earlier-edition': { vi: 'không có kỳ trước', en: 'no earlier edition' },
  'no-variation': { vi: 'mọi đơn vị có cùng giá trị', en: 'no variation between the units' },
  'screened-out': { vi: 'đơn vị bị loại vì thiếu số liệu', en: 'unit left out for lack of data' },
  'no-peers': { vi: 'không có đơn vị để so sánh', en: 'no units to compare with' },
}
