import type { BadSeal } from './sealFile.ts'

/** The first place where the chain does not hold; `seq` is that place. */
export type BrokenLink =
  | { readonly kind: 'changed'; readonly seq: number }
  | { readonly kind: 'missing'; readonly seq: number; readonly to: number }
  | { readonly kind: 'reordered'; readonly seq: number; readonly other: number }
  | { readonly kind: 'not-following'; readonly seq: number }
  | { readonly kind: 'extra'; readonly seq: number }
  | { readonly kind: 'head-differs'; readonly seq: number; readonly head: number | null }
  | { readonly kind: 'truncated'; readonly seq: number; readonly to: number; readonly file: string }
  | { readonly kind: 'rewritten'; readonly seq: number; readonly file: string }

/** Something about the seals that proves less than it could, without proving a change. */
export interface SealWarning {
  readonly kind: 'unreadable' | 'missing' | 'none' | 'no-key'
  readonly file: string | null
}

/** A sentence in both languages of the product. */
export interface Sentence {
  readonly vi: string
  readonly en: string
}

export function describeBrokenLink(link: BrokenLink): Sentence {
  const { seq } = link
  switch (link.kind) {
    case 'changed':
      return {
        vi: `Mục ${seq} đã bị sửa: nội dung không còn khớp với mã băm của nó.`,
        en: `Entry ${seq} was changed: what it says no longer gives its hash.`,
      }
    case 'missing':
      return seq === link.to
        ? { vi: `Mục ${seq} đã bị xóa.`, en: `Entry ${seq} is missing.` }
        : {
            vi: `Các mục từ ${seq} đến ${link.to} đã bị xóa.`,
            en: `Entries ${seq} to ${link.to} are missing.`,
          }
    case 'reordered':
      return {
        vi: `Thứ tự đã bị đổi: mục đứng ở chỗ ${seq} và mục đứng ở chỗ ${link.other} không đúng chỗ.`,
        en: `The order was changed: the entries in places ${seq} and ${link.other} are not in their places.`,
      }
    case 'not-following':
      return {
        vi: `Mục ${seq} không nối tiếp mục ${seq - 1}: một mục đứng trước nó đã bị xóa hoặc viết lại.`,
        en: `Entry ${seq} does not follow from entry ${seq - 1}: one before it was removed or rewritten.`,
      }
    case 'extra':
      return {
        vi: `Có một mục thừa mang số ${seq}.`,
        en: `There is an entry too many with number ${seq}.`,
      }
    case 'head-differs':
      return link.head === null
        ? { vi: 'Dòng ghi đầu chuỗi đã bị xóa.', en: 'The row with the head of the chain is gone.' }
        : {
            vi: `Đầu chuỗi (mục ${link.head}) không khớp với mục cuối cùng (mục ${seq}).`,
            en: `The head of the chain (entry ${link.head}) is not that of the last entry (${seq}).`,
          }
    case 'truncated':
      return {
        vi: `Phần cuối đã bị cắt từ mục ${seq}: tệp niêm phong ${link.file} chứng nhận đã có ${link.to} mục.`,
        en: `The tail was cut off from entry ${seq}: the sealed file ${link.file} shows that there were ${link.to}.`,
      }
    case 'rewritten':
      return {
        vi: `Chuỗi đã bị viết lại đến mục ${seq}: mã băm khác với tệp niêm phong ${link.file}.`,
        en: `The chain was rewritten up to entry ${seq}: its hash is not that of the sealed file ${link.file}.`,
      }
  }
}

export function describeBadSeal({ file, problem }: BadSeal): Sentence {
  switch (problem) {
    case 'unreadable':
      return { vi: `Không đọc được tệp ${file}.`, en: `${file} cannot be read.` }
    case 'bad-signature':
      return {
        vi: `Chữ ký của tệp ${file} sai: tệp đã bị sửa.`,
        en: `The signature of ${file} is wrong: the file was changed.`,
      }
    case 'other-key':
      return {
        vi: `Tệp ${file} được ký bằng khóa khác với khóa của hệ thống này.`,
        en: `${file} is signed by another key than this installation's.`,
      }
    case 'other-instance':
      return {
        vi: `Tệp ${file} là của một hệ thống khác.`,
        en: `${file} is of another installation.`,
      }
    case 'renamed':
      return { vi: `Tệp ${file} đã bị đổi tên.`, en: `${file} was renamed.` }
  }
}

export function describeSealWarning({ kind, file }: SealWarning): Sentence {
  switch (kind) {
    case 'unreadable':
      return {
        vi: `Không đọc được tệp niêm phong ${file}; hãy khôi phục nó từ bản sao.`,
        en: `The sealed file ${file} cannot be read; restore it from a copy.`,
      }
    case 'missing':
      return {
        vi: `Thiếu tệp niêm phong ${file}; hãy khôi phục nó từ bản sao.`,
        en: `The sealed file ${file} is missing; restore it from a copy.`,
      }
    case 'none':
      return {
        vi: 'Chưa có tệp niêm phong nào: không thể biết phần cuối có bị cắt hay viết lại không.',
        en: 'There is no sealed file: a tail that was cut off or rewritten would not be seen.',
      }
    case 'no-key':
      return {
        vi: 'Không có khóa của hệ thống trong thư mục dữ liệu: chữ ký chỉ được đối chiếu với khóa ghi trong tệp.',
        en: 'The keys are not in the data directory: signatures are only checked by the key in each file.',
      }
  }
}
