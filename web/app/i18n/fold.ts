const combiningMarks = /\p{M}/gu

/** Letters without diacritics and case, so that "vinh phuc" finds Vĩnh Phúc. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Whether every word of the question begins a word of one of the names. */
export function matches(question: string, ...names: (string | null)[]): boolean {
  const wanted = fold(question)
  if (wanted === '') return true
  return names.some((name) => {
    const folded = ` ${fold(name ?? '')}`
    return folded.includes(` ${wanted}`) || folded.replaceAll(' ', '').includes(squeeze(wanted))
  })
}

/** "vinhphuc" typed as one word. */
function squeeze(wanted: string): string {
  return wanted.includes(' ') || wanted.length < 5 ? '\0' : wanted
}
