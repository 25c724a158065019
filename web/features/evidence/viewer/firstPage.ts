/** The first page that is named in a citation, such as 12 in `12–14`; undefined where none is. */
export function firstPage(pages: string | null): number | undefined {
  const [digits] = /\d+/.exec(pages ?? '') ?? []
  const page = Number(digits)
  return page > 0 ? page : undefined
}
