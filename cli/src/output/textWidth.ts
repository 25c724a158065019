const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })
const wide =
  /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\p{Extended_Pictographic}]/u

/** How many columns of a terminal a text takes: a letter with its marks takes one, a wide sign two. */
export function textWidth(text: string): number {
  let width = 0
  for (const { segment } of segmenter.segment(text)) {
    if (/^[\p{Cc}\p{Cf}\p{Mark}]/u.test(segment)) continue
    width += wide.test(segment) && !/^\d/.test(segment) ? 2 : 1
  }
  return width
}

/** The text filled up with spaces to a width. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)))
  return align === 'left' ? text + space : space + text
}
