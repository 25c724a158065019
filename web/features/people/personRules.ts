/** As the API takes a name of a person: 2 to 120 characters. */
export function isPersonName(text: string): boolean {
  const { length } = text.trim()
  return length >= 2 && length <= 120
}

/** Digits with spaces, dots or hyphens, and a plus before them; none is fine too. */
export function isPhone(text: string): boolean {
  const trimmed = text.trim()
  return trimmed === '' || /^\+?[\d .-]{6,20}$/.test(trimmed)
}

export function sentPhone(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
