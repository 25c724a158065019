/** How the document begins; for officials, who need not know the code. */
export const opening = `# Ma trận quyền / The authorisation matrix

Trang này do kiểm thử viết ra: từng ô là câu trả lời thật của chương trình cho một yêu cầu hợp lệ, gửi bằng phiên đăng nhập thật, chứ không phải điều mong muốn. Khi quyền trong chương trình thay đổi mà trang này chưa đổi theo, kiểm thử báo lỗi.

Mọi người trong bảng làm việc ở một sở, vị trí của họ áp dụng cho sở ấy và các đơn vị trực thuộc. Trong mỗi ô có ba dấu, theo thứ tự: **đơn vị mình** (sở ấy) · **đơn vị trực thuộc** · **đơn vị khác** (một sở khác; đơn vị cấp trên cũng được kiểm và cho kết quả như đơn vị khác). Ô chỉ có một dấu là việc của chính mình, hoặc việc không gắn với đơn vị nào; ô trống là không có gì để hỏi (chẳng hạn người không có vị trí thì không có vị trí để ủy quyền).

This page is written by a test: each cell is the program's real answer to a valid request sent in a real session. When rights change in the code and this page does not, the test fails. Everybody here works in one department, and their post is for it and all below it. The three marks of a cell are, in this order: **own unit** · **a unit below it** · **another unit** (another department; the unit above was asked too, and answers as another unit does). One mark alone is about oneself or about no unit; an empty cell has nothing to ask about.

Viết lại trang này / to write this page again: \`npm run generate:authorisation\`, rồi đọc từng dòng thay đổi / then review every line that changed.`

/** What the marks mean. */
export const legend = `| dấu / mark | nghĩa / meaning |
| --- | --- |
| ✓ | được làm, được xem / allowed |
| ✗ | biết là có nhưng không có quyền (403), ghi nhật ký / no right, recorded in the audit |
| – | như thể không có: không tìm thấy (404, ghi nhật ký) hoặc không hiện trong danh sách / as if it did not exist: not found, recorded in the audit, or not listed |
| △ | được vào nhưng một quy định khác không cho (409), như xác thực hai bước bắt buộc / may come in, but another rule forbids it |
| 401 | phải đăng nhập / must sign in |

Mọi yêu cầu thay đổi phải mang mã CSRF của phiên; thiếu hoặc sai thì bị từ chối (403) và ghi nhật ký. Phiên giả, hết hạn hoặc đã kết thúc bị từ chối (401) và ghi nhật ký. / Every change must carry the session's CSRF token; forged, expired and ended sessions are refused. Both are recorded in the audit.`

export const visitorNote =
  'Ai cũng gọi được, nhưng chỉ từ chính trang này: yêu cầu thay đổi từ trang khác bị từ chối (403). Mật khẩu, liên kết dùng một lần hay nhà cung cấp đăng nhập mới là điều chứng minh. / Anybody may ask, but only from this site itself: a change asked for by another site is refused. What proves who somebody is, is the password, the one-time link or the provider.'

/** The sections by the first word of a route's path. */
export const sectionTitles: Readonly<Record<string, string>> = {
  people: 'Cán bộ / People',
  posts: 'Vị trí việc làm và người giữ / Posts and who holds them',
  holdings: 'Vị trí việc làm và người giữ / Posts and who holds them',
  delegations: 'Ủy quyền / Delegations',
  unit: 'Đơn vị / Units',
  calendars: 'Lịch làm việc / Work calendars',
  framework: 'Bộ chỉ số / Frameworks',
  evidence: 'Tài liệu kiểm chứng / Evidence',
  rounds: 'Kỳ đánh giá / Rounds of assessment',
  submissions: 'Phiếu tự đánh giá / Submissions',
  appraisal: 'Thẩm định và phúc tra / Appraisal and appeals',
  appeals: 'Thẩm định và phúc tra / Appraisal and appeals',
  results: 'Kết quả của đơn vị mình / What one’s own unit was told',
  audit: 'Nhật ký và tìm kiếm / The audit and search',
  search: 'Nhật ký và tìm kiếm / The audit and search',
  session: 'Tài khoản của chính mình / One’s own account',
  sessions: 'Tài khoản của chính mình / One’s own account',
  profile: 'Tài khoản của chính mình / One’s own account',
  notices: 'Thông báo của mình / What one was told',
}
