import { type AppError, invalid } from '../../../platform/errors.ts'
import type { RefusedType } from '../../../platform/files/index.ts'

/** Why the bytes of an upload were not taken; kept with it. */
export interface Refusal {
  readonly reason: RefusedType['refused'] | 'infected' | 'hash-differs' | 'bytes-lost'
  /** The virus, or what the bytes are, where that is known. */
  readonly found: string | null
}

const taken = 'PDF, ảnh PNG, JPEG, WebP, tệp Word, Excel, PowerPoint, OpenDocument hoặc văn bản'

/** The refusal in the words of whoever sent the file. */
export function fileRefused(name: string, { reason, found }: Refusal): AppError {
  return invalid(`Tệp "${name}" không được nhận: ${words(reason, found)}`, {
    reason: `file-${reason}`,
    found,
  })
}

function words(reason: Refusal['reason'], found: string | null): string {
  switch (reason) {
    case 'infected':
      return `có mã độc (${found ?? 'không rõ tên'}). Tệp đã bị xóa khỏi máy chủ. Quét máy của bạn và gửi tệp sạch.`
    case 'hash-differs':
      return 'nội dung đến nơi khác với nội dung gửi đi. Gửi lại từ đầu.'
    case 'bytes-lost':
      return 'nội dung đã gửi không còn trên máy chủ. Gửi lại từ đầu.'
    case 'executable':
      return `là chương trình chạy được. Gửi ${taken}.`
    case 'html':
      return 'là trang web (HTML). In trang ra PDF rồi gửi tệp PDF.'
    case 'svg':
      return 'là ảnh SVG, có thể chứa mã chạy được. Xuất ảnh ra PNG rồi gửi lại.'
    case 'script':
      return `là tập lệnh. Gửi ${taken}.`
    case 'archive':
      return 'là tệp nén. Giải nén rồi gửi từng tệp bên trong.'
    case 'macros':
      return 'có macro. Lưu lại thành tệp không có macro (.docx, .xlsx, .pptx) rồi gửi.'
    case 'password':
      return 'được khóa bằng mật khẩu. Bỏ mật khẩu rồi gửi lại.'
    case 'other':
      return `không thuộc loại tệp được nhận${found === null ? '' : ` (${found})`}. Gửi ${taken}; văn bản thuần cần lưu ở dạng UTF-8.`
    default:
      throw new Error(`unknown reason: ${String(reason satisfies never)}`)
  }
}
