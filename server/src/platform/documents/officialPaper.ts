/** A paper in the layout of Decree 30/2020/NĐ-CP; what is null is left to be filled in by hand. */
export interface OfficialPaper {
  readonly heading: PaperHeading
  /** Such as Phụ lục. */
  readonly label: string
  readonly title: string
  /** Which document it goes with; in brackets under the title. */
  readonly reference: string | null
  readonly introduction: readonly string[]
  readonly tables: readonly PaperTable[]
  readonly remarks: readonly string[]
  /** Null for a paper that nobody signs. */
  readonly signature: PaperSignature | null
}

/** What stands above the title, left and right. */
export interface PaperHeading {
  /** The body above the one that issues; null where there is none or it is not known. */
  readonly parent: string | null
  readonly issuer: string | null
  /** Number and symbol, such as 922/QĐ-BTTTT. */
  readonly symbol: string | null
  readonly place: string | null
  /** YYYY-MM-DD. */
  readonly day: string | null
  /** It is not issued and says so, on every page. */
  readonly draft: boolean
}

/** A table over the width of the page; its head stands on every page. */
export interface PaperTable {
  /** Stands above it; null where the title of the paper says what it lists. */
  readonly caption: string | null
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
}

/** A column with its share (0–1) of the width. */
export interface PaperColumn {
  readonly title: string
  readonly share: number
  readonly align: 'left' | 'center'
}

/**
 * A row has a text for each column; line breaks in it are kept. A bold one heads the rows below it and
 * stays on a page with the first of them.
 */
export interface PaperRow {
  readonly cells: readonly string[]
  readonly bold: boolean
}

/** Who signs, and who gets it. */
export interface PaperSignature {
  readonly capacity: string | null
  readonly name: string | null
  readonly receivers: readonly string[]
}
