/** A text in Vietnamese and, where it exists, in English. */
export interface LocalText {
  readonly vi: string
  readonly en?: string
}
