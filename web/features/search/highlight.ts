export interface Piece {
  readonly text: string
  readonly found: boolean
}

/**
 * A text cut into what the words of the question found and what they did not; case and diacritics
 * make no difference, as for the search itself.
 */
export function highlight(text: string, question: string): Piece[] {
  const letters = [...text.normalize('NFC')]
  const folded = letters.map(foldLetter)
  const marked = letters.map(() => false)
  for (const word of foldedWords(question)) mark(folded, word, marked)
  return pieces(letters, marked)
}

/** Marks every place at which the word stands. */
function mark(folded: readonly string[], word: string, marked: boolean[]): void {
  for (let start = 0; start < folded.length; start += 1) {
    const end = endOf(folded, start, word)
    if (end !== undefined) marked.fill(true, start, end)
  }
}

/** Where the word ends that begins at the place; undefined where it does not. */
function endOf(folded: readonly string[], start: number, word: string): number | undefined {
  let rest = word
  let place = start
  while (rest !== '') {
    const letter = folded[place]
    // A mark of its own folds to nothing, and is part of the letter before it.
    if (letter === undefined || !rest.startsWith(letter) || (letter === '' && place === start)) {
      return undefined
    }
    rest = rest.slice(letter.length)
    place += 1
  }
  return place
}

function pieces(letters: readonly string[], marked: readonly boolean[]): Piece[] {
  const cut: { text: string; found: boolean }[] = []
  for (const [place, letter] of letters.entries()) {
    const found = marked[place] ?? false
    const last = cut.at(-1)
    if (last?.found === found) last.text += letter
    else cut.push({ text: letter, found })
  }
  return cut
}

function foldedWords(question: string): string[] {
  return [...question.normalize('NFC')].map(foldLetter).join('').split(/\s+/).filter(Boolean)
}

function foldLetter(letter: string): string {
  return letter.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
}
