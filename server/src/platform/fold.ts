/** Letters without case and diacritics, so that "vinh phuc" finds Vĩnh Phúc. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** Tells whether a text holds every word of what is searched for, whatever their order. */
export function matcher(question: string): (text: string) => boolean {
  const words = fold(question).split(/\s+/).filter(Boolean)
  return (text) => {
    const folded = fold(text)
    return words.every((word) => folded.includes(word))
  }
}
