/** What a spreadsheet calls the column at a position from 0: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}
