/** Cells that were made one, such as A1:C1, and the last row of them. */
export interface MergedRange {
  readonly range: string
  readonly column: string
  readonly firstRow: number
  readonly lastRow: number
}

/** The merged cells of the sheets by name, from the parts of a workbook. */
export function mergedRanges(files: ReadonlyMap<string, Buffer>): Map<string, MergedRange[]> {
  const targets = new Map(
    elements(files, 'xl/_rels/workbook.xml.rels', 'Relationship').map((relation) => [
      relation['Id'] ?? '',
      `xl/${(relation['Target'] ?? '').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  )
  return new Map(
    elements(files, 'xl/workbook.xml', 'sheet').map((sheet) => {
      const target = targets.get(sheet['r:id'] ?? '') ?? ''
      const found = elements(files, target, 'mergeCell').flatMap(({ ref }) => toRange(ref ?? ''))
      return [plain(sheet['name'] ?? ''), found]
    }),
  )
}

function toRange(range: string): MergedRange[] {
  const [, column, first, last] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(range) ?? []
  if (column === undefined) return []
  return [{ range, column, firstRow: Number(first), lastRow: Number(last) }]
}

/** The attributes of every element of that name in a part of the workbook. */
function elements(
  files: ReadonlyMap<string, Buffer>,
  part: string,
  name: string,
): Record<string, string>[] {
  const xml = files.get(part)?.toString('utf8') ?? ''
  const found = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))
  return [...found].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        value,
      ]),
    ),
  )
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function plain(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
}
