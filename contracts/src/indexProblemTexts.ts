import type { LocalText } from './localText.ts'

/** What each problem of a composite index says: of its data, its metadata and its steps. */
export const indexProblemTexts: Readonly<Record<string, Required<LocalText>>> = {
  'index-units-missing': {
    vi: 'Không có đơn vị nào. Hãy thêm các dòng số liệu.',
    en: 'There is no unit. Add the rows of the units.',
  },
  'index-unit-code-empty': {
    vi: 'Đơn vị này không có mã. Hãy điền mã.',
    en: 'This unit has no code. Fill it in.',
  },
  'index-time-missing': {
    vi: 'Đơn vị «{value}» không có thời điểm, trong khi các đơn vị khác có. Hãy điền cột thời điểm.',
    en: 'Unit “{value}” has no time while others have one. Fill in the column of times.',
  },
  'index-unit-repeated': {
    vi: 'Đơn vị «{value}» đã có ở dòng {first}. Hãy giữ một trong hai dòng, hoặc thêm cột thời điểm (time) nếu là hai kỳ.',
    en: 'Unit “{value}” stands in row {first} already. Keep one of the two, or add a column time where they are two times.',
  },
  'index-code-repeated': {
    vi: 'Mã này được dùng hơn một lần trong siêu dữ liệu hoặc mẫu số. Hãy đặt mã riêng cho mỗi thành phần.',
    en: 'This code is used more than once among elements and denominators. Give each a code of its own.',
  },
  'index-code-empty': {
    vi: 'Có thành phần chưa có mã. Hãy điền cột code.',
    en: 'An element has no code. Fill in the column code.',
  },
  'index-root-missing': {
    vi: 'Không có thành phần nào ở trên cùng. Hãy để trống parent của chỉ số tổng hợp.',
    en: 'No element stands at the top. Leave the parent of the index blank.',
  },
  'index-roots-several': {
    vi: 'Có {roots} thành phần không có parent, mà chỉ số tổng hợp chỉ có một. Hãy điền parent cho các thành phần còn lại.',
    en: '{roots} elements have no parent, and there is one index. Fill in the parent of the others.',
  },
  'index-level-invalid': {
    vi: 'Cấp {level} không dùng được. Hãy ghi số nguyên: 1 cho chỉ số thành phần, 2 trở lên cho cấp trên.',
    en: 'Level {level} will not do. Write a whole number: 1 for indicators, 2 and more above them.',
  },
  'index-parent-unknown': {
    vi: 'Không có thành phần cấp trên «{parent}». Hãy sửa parent hoặc thêm thành phần đó.',
    en: 'There is no parent “{parent}”. Correct the parent or add that element.',
  },
  'index-parent-not-above': {
    vi: 'Ở cấp {level} nhưng parent «{parent}» ở cấp {parentLevel}. Hãy sửa level để parent ở cấp cao hơn.',
    en: 'It stands on level {level} and its parent “{parent}” on level {parentLevel}. Correct the levels so that the parent is above.',
  },
  'index-level-skipped': {
    vi: 'Ở cấp {level} mà parent «{parent}» ở cấp {parentLevel}: có cấp bị bỏ qua. Nếu không cố ý, hãy sửa level.',
    en: 'It stands on level {level} and its parent “{parent}” on level {parentLevel}: a level is skipped. Correct level if that was not meant.',
  },
  'index-weight-invalid': {
    vi: 'Trọng số «{weight}» không dùng được. Hãy ghi một số từ 0 trở lên.',
    en: 'Weight “{weight}” will not do. Write a number from 0 on.',
  },
  'index-weights-all-zero': {
    vi: 'Mọi thành phần bên dưới có trọng số 0. Hãy cho ít nhất một trọng số lớn hơn 0.',
    en: 'All elements below weigh 0. Give at least one a weight above 0.',
  },
  'index-children-missing': {
    vi: 'Không có thành phần nào bên dưới. Hãy thêm thành phần, hoặc sửa level thành 1 nếu là chỉ số thành phần.',
    en: 'Nothing stands below it. Add elements, or make level 1 if it is an indicator.',
  },
  'index-direction-invalid': {
    vi: 'Chiều «{direction}» không dùng được. Hãy ghi 1 (lớn là tốt) hoặc -1 (nhỏ là tốt).',
    en: 'Direction “{direction}” will not do. Write 1 (more is better) or -1 (less is better).',
  },
  'index-target-invalid': {
    vi: 'Mục tiêu «{target}» không phải là số. Hãy sửa hoặc để trống.',
    en: 'Target “{target}” is not a number. Correct it or leave it blank.',
  },
  'index-denominator-unknown': {
    vi: 'Không có cột mẫu số «{denominator}» trong số liệu. Hãy thêm cột hoặc sửa denominator.',
    en: 'The data has no column “{denominator}” to divide by. Add it or correct denominator.',
  },
  'index-column-missing': {
    vi: 'Không có cột số liệu của chỉ số này. Hãy thêm cột mang mã đó, hoặc bỏ chỉ số khỏi siêu dữ liệu.',
    en: 'The data has no column of this indicator. Add a column with its code, or remove it from the metadata.',
  },
  'index-aggregate-in-data': {
    vi: 'Cột này là một cấp tổng hợp, được tính chứ không nhập. Hãy bỏ cột khỏi số liệu.',
    en: 'The column is an aggregate, which is computed and not given. Remove it from the data.',
  },
  'index-column-unknown': {
    vi: 'Cột này không có trong siêu dữ liệu.',
    en: 'The metadata does not know this column.',
  },
  'index-column-misnamed': {
    vi: 'Cột mang mã «{code}», khác với tên của nó.',
    en: 'The column has the code “{code}”, which is not its name.',
  },
  'index-column-length': {
    vi: 'Cột có {length} giá trị cho {expected} đơn vị.',
    en: 'The column has {length} values for {expected} units.',
  },
  'index-value-invalid': {
    vi: '«{value}» không phải là số hữu hạn. Hãy sửa ô này.',
    en: '“{value}” is not a finite number. Correct the cell.',
  },
  'index-value-though-missing': {
    vi: 'Có số {value} dù được ghi là thiếu ({reason}). Hãy giữ một trong hai.',
    en: 'There is a number {value} although it is said to be missing ({reason}). Keep one of the two.',
  },
  'index-row-unknown': {
    vi: 'Lý do thiếu nêu dòng {row} không có.',
    en: 'A reason for a missing value names row {row}, which is not there.',
  },
  'index-column-empty': {
    vi: 'Cột không có giá trị nào, nên chỉ số này không góp vào kết quả.',
    en: 'The column has no value, so the indicator adds nothing to the result.',
  },
  'index-no-variation': {
    vi: 'Mọi đơn vị có cùng giá trị {value}; các cách chuẩn hoá dựa vào số liệu sẽ coi chỉ số này là thiếu.',
    en: 'All units have the same value {value}; methods of normalisation that look at the data will treat it as missing.',
  },
  'index-step-unit-unknown': {
    vi: 'Bước {step} ({stage}) nêu đơn vị «{value}» không có trong số liệu. Hãy sửa mã đơn vị.',
    en: 'Step {step} ({stage}) names a unit “{value}” that the data does not have. Correct the code.',
  },
  'index-step-indicator-unknown': {
    vi: 'Bước {step} ({stage}) nêu chỉ số thành phần «{value}» không có trong siêu dữ liệu. Hãy sửa mã.',
    en: 'Step {step} ({stage}) names an indicator “{value}” that the metadata does not have. Correct the code.',
  },
  'index-step-aggregate-unknown': {
    vi: 'Bước {step} ({stage}) nêu cấp tổng hợp «{value}» không có trong siêu dữ liệu. Hãy sửa mã.',
    en: 'Step {step} ({stage}) names an aggregate “{value}” that the metadata does not have. Correct the code.',
  },
  'index-step-element-unknown': {
    vi: 'Bước {step} ({stage}) nêu thành phần «{value}» không có trong siêu dữ liệu. Hãy sửa mã.',
    en: 'Step {step} ({stage}) names an element “{value}” that the metadata does not have. Correct the code.',
  },
  'index-step-column-unknown': {
    vi: 'Bước {step} ({stage}) nêu cột «{value}» không có. Hãy sửa tên cột.',
    en: 'Step {step} ({stage}) names a column “{value}” that is not there. Correct its name.',
  },
  'index-step-grouping-unknown': {
    vi: 'Bước {step} ({stage}) nêu cách chia nhóm «{value}» không có cột nào trong số liệu. Hãy sửa tên cột.',
    en: 'Step {step} ({stage}) names a grouping “{value}”, and no column of the data is called so. Correct its name.',
  },
  'index-step-weights-unknown': {
    vi: 'Bước {step} ({stage}) nêu bộ trọng số «{value}» không có trong sets. Hãy sửa tên hoặc thêm bộ đó.',
    en: 'Step {step} ({stage}) names a set of weights “{value}” that is not in sets. Correct the name or add the set.',
  },
  'index-step-level-unknown': {
    vi: 'Bước {step} ({stage}) nêu cấp {value}, mà không thành phần nào ở cấp đó có thể làm theo bước này. Hãy sửa cấp.',
    en: 'Step {step} ({stage}) names level {value}, on which no element stands that the step could do. Correct the level.',
  },
  'index-step-times-missing': {
    vi: 'Bước {step} ({stage}) điền số thiếu bằng «{value}», tức là theo các thời điểm khác, mà số liệu không có thời điểm. Hãy thêm cột thời điểm (time), hoặc chọn cách khác.',
    en: 'Step {step} ({stage}) imputes by “{value}”, from other times, and the data has no times. Add a column time, or choose another method.',
  },
  'index-step-weights-all-zero': {
    vi: 'Bước {step} ({stage}) cho mọi thành phần bên dưới «{value}» trọng số 0. Hãy cho ít nhất một trọng số lớn hơn 0.',
    en: 'Step {step} ({stage}) lets all elements below “{value}” weigh 0. Give at least one a weight above 0.',
  },
  'index-step-direction-unused': {
    vi: 'Bước {step} ({stage}) tổng hợp khi chưa chuẩn hoá, nên chiều -1 của {value} không có tác dụng: lớn được tính là tốt. Hãy thêm bước normalise trước đó, trừ khi số liệu đã được chuẩn hoá.',
    en: 'Step {step} ({stage}) aggregates before anything was normalised, so direction -1 of {value} has no effect: more counts as better. Add a step normalise before it, unless the data is normalised already.',
  },
  'index-step-normalise-repeated': {
    vi: 'Bước {step} ({value}) chuẩn hoá lần nữa số liệu đã chuẩn hoá, và chiều -1 bị đảo lần nữa. Hãy giữ một bước normalise.',
    en: 'Step {step} ({value}) normalises again what was normalised, and direction -1 is reversed again. Keep one step normalise.',
  },
  'index-step-normalise-after-aggregate': {
    vi: 'Bước {step} ({value}) chuẩn hoá sau bước tổng hợp cuối cùng, nên chỉ số không được tính từ số liệu đã chuẩn hoá. Hãy chuyển bước này lên trước aggregate.',
    en: 'Step {step} ({value}) normalises after the last aggregation, so the index is not made of what it gives. Move it before aggregate.',
  },
  'index-weighed-not-aggregated': {
    vi: '«{section}» cần một bước «aggregate». Hãy thêm bước đó, hoặc bỏ «{section}».',
    en: '“{section}” needs a step “aggregate”. Add one, or remove “{section}”.',
  },
  'index-weighed-copeland': {
    vi: 'Bước {step} tổng hợp theo Copeland, là so sánh các đơn vị với nhau chứ không phải trung bình của một đơn vị, nên không tính được «{section}». Hãy chọn một loại trung bình, hoặc bỏ «{section}».',
    en: 'Step {step} aggregates by Copeland’s method, which compares units and is no mean of one unit’s numbers, so “{section}” cannot be worked out. Choose a mean there, or remove “{section}”.',
  },
  'index-weighed-changed': {
    vi: 'Bước {step} ({stage}) đổi số liệu sau bước tổng hợp cuối cùng (bước {aggregate}), nên không tính được «{section}». Hãy chuyển bước đó lên trước, hoặc bỏ «{section}».',
    en: 'Step {step} ({stage}) changes the data after the last aggregation (step {aggregate}), so “{section}” cannot be worked out. Move it before that step, or remove “{section}”.',
  },
  'index-weighed-level': {
    vi: '«{section}» nêu cấp {level}, mà không thành phần nào ở cấp đó có thể làm theo. Hãy sửa cấp.',
    en: '“{section}” names level {level}, on which no element stands that it could be done to. Correct the level.',
  },
  'index-weighed-pairs': {
    vi: '«pairs» so từng cặp đơn vị và chỉ làm được tới {limit} đơn vị, mà số liệu có {units}. Hãy bỏ «pairs», hoặc giữ ít đơn vị hơn bằng bước screen.',
    en: '“pairs” compares every two units and is done for up to {limit} of them, and the data has {units}. Remove “pairs”, or keep fewer units by a step screen.',
  },
  'index-weights-no-element': {
    vi: 'Không cột nào mang mã của một thành phần. Hãy đặt tên cột theo mã trong siêu dữ liệu, như {codes}.',
    en: 'No column has the code of an element. Name the columns by the codes of the metadata, such as {codes}.',
  },
  'index-weights-negative': {
    vi: 'Trọng số {value} nhỏ hơn 0. Hãy ghi một số từ 0 trở lên.',
    en: 'Weight {value} is below 0. Write a number from 0 on.',
  },
  'index-weights-all-zero-set': {
    vi: 'Bộ trọng số này cho mọi thành phần bên dưới «{parent}» trọng số 0. Hãy cho ít nhất một trọng số lớn hơn 0.',
    en: 'This set lets all elements below “{parent}” weigh 0. Give at least one a weight above 0.',
  },
  'index-weights-set-unknown': {
    vi: 'Không có bộ trọng số «{value}» trong {weights}. Hãy sửa, hoặc thêm bộ đó.',
    en: '{weights} has no weight set “{value}”. Correct it, or add the set.',
  },
  'index-weights-set-repeated': {
    vi: 'Bộ trọng số «{value}» đã có ở dòng {first}. Hãy đặt tên khác.',
    en: 'Weight set “{value}” stands in row {first} already. Give it another name.',
  },
  'index-strengths-unit': {
    vi: 'Không có đơn vị «{value}» trong kết quả. Hãy sửa mã đơn vị.',
    en: 'There is no unit “{value}” in the result. Correct the code.',
  },
  'index-strengths-direction': {
    vi: '«strengths» cần một bước normalise, vì ở các chỉ số sau số nhỏ là tốt: {codes}. Hãy thêm bước đó, hoặc bỏ «strengths».',
    en: '“strengths” needs a step normalise, since less is better in: {codes}. Add one, or remove “strengths”.',
  },
  'index-trends-times': {
    vi: '«trends» theo dõi các đơn vị qua nhiều thời điểm, mà số liệu không có ít nhất hai. Hãy thêm cột thời điểm (time), hoặc bỏ «trends».',
    en: '“trends” follows units over times, and the data does not have two. Add a column time, or remove “trends”.',
  },
  'index-trends-step': {
    vi: '«trends» nêu bước {value}, mà chỉ có {steps} bước. Hãy sửa step (0 là số liệu ban đầu).',
    en: '“trends” names step {value}, and there are {steps}. Correct step (0 is the data as read).',
  },
  'index-trends-column': {
    vi: '«trends» nêu cột «{value}», mà sau bước {step} không có cột đó. Các cột có: {columns}.',
    en: '“trends” names a column “{value}” that is not there after step {step}. There are: {columns}.',
  },
  'index-reason-no-unit': {
    vi: 'không còn đơn vị nào sau bước này',
    en: 'no unit is left after it',
  },
  'index-reason-reference': {
    vi: 'đơn vị tham chiếu «{unit}» có {times} lần trong số liệu, mà phải có đúng một; nếu có nhiều thời điểm thì nêu time',
    en: 'reference unit “{unit}” is there {times} times, and it has to be there once; where there are several times, say time',
  },
  'index-reason-goalposts': {
    vi: 'mốc dưới {low} không nhỏ hơn mốc trên {high}',
    en: 'low {low} is not below high {high}',
  },
  'index-reason-force': {
    vi: 'winsorise có force thì phải nêu max, tức số giá trị nhiều nhất được kéo vào',
    en: 'winsorise with force takes a max, the largest number of values to pull in',
  },
  'index-reason-power': {
    vi: 'luỹ thừa {power} không phải là số hữu hạn',
    en: 'power {power} is not a finite number',
  },
  'index-reason-weight': {
    vi: 'trọng số của «{element}» là {weight}, không phải một số hữu hạn từ 0 trở lên',
    en: 'the weight of “{element}” is {weight}, which is not a finite number from 0 on',
  },
  'index-reason-points': {
    vi: '«{element}» được cho {points} điểm, không phải một số từ 0 trở lên',
    en: '“{element}” is given {points} points, which is not a number from 0 on',
  },
  'index-reason-column': {
    vi: 'chưa có cột «{column}»; cột của cấp tổng hợp chỉ có sau bước aggregate',
    en: 'there is no column “{column}”; the columns of aggregates come with a step aggregate',
  },
  'index-reason-divisor': {
    vi: 'không có cột «{column}» để chia «{element}»',
    en: 'there is no column “{column}” to divide “{element}” by',
  },
  'index-reason-divide': {
    vi: 'không chia được «{element}» cho {factor}',
    en: '“{element}” cannot be divided by {factor}',
  },
  'index-reason-set': {
    vi: 'không có bộ trọng số «{set}»',
    en: 'there is no weight set “{set}”',
  },
  'index-reason-not-finite': {
    vi: 'có tương quan không tính được giữa các chỉ số, nên không tìm được thành phần chính',
    en: 'a correlation between indicators cannot be worked out, so there are no principal components',
  },
  'index-reason-element': {
    vi: 'không có thành phần «{element}»',
    en: 'there is no element “{element}”',
  },
  'index-reason-no-weight': {
    vi: 'mọi trọng số đều là 0',
    en: 'all weights are 0',
  },
  'index-reason-other': {
    vi: 'chương trình báo (tiếng Anh) “{message}”',
    en: '{message}',
  },
  'index-package-inline': {
    vi: 'Bảng «{name}» của gói ghi số liệu ngay trong gói (data), điều này không đọc được. Hãy để số liệu trong một tệp CSV hoặc JSON bên cạnh và nêu tệp đó ở path.',
    en: 'Resource “{name}” holds its data within the package (data), which is not supported. Put the data into a CSV or JSON file beside it and name that as path.',
  },
  'index-package-outside': {
    vi: 'Bảng «{name}» của gói nêu {part} «{value}» không nằm trong thư mục của gói. Hãy đặt tệp vào đó và ghi đường dẫn tính từ đó.',
    en: 'Resource “{name}” names as its {part} “{value}”, which does not lie in the folder of the package. Put the file there and give its path from there.',
  },
  'index-package-unsupported': {
    vi: 'Bảng «{name}» của gói đặt {part} là «{value}», điều này không đọc được. Hãy lưu bảng thành CSV theo UTF-8 với một dòng tiêu đề, rồi bỏ {part}.',
    en: 'Resource “{name}” sets {part} to “{value}”, which is not supported. Save the table as CSV in UTF-8 with one header row, and remove {part}.',
  },
}
