import type { DataPackage, TableDialect, TableSchema } from '@thang/contracts'

/** Parts of a resource that say what is not done, each with its value: better refused than misread. */
export function unsupportedParts(
  { format, encoding, compression }: DataPackage['resources'][number],
  { fields = [] }: TableSchema,
  dialect: TableDialect,
): [string, string][] {
  const { delimiter, header, headerRows, commentRows, commentChar } = dialect
  const { lineTerminator, property, itemType } = dialect
  const bare = fields.find(({ bareNumber }) => bareNumber === false)
  const decimal = fields.find(
    ({ decimalChar }) => decimalChar !== undefined && !/^[.,]$/.test(decimalChar),
  )
  const parts: [string, string | undefined, boolean][] = [
    ['format', format, /^(?:csv|tsv|json)$/i.test(format ?? 'csv')],
    ['encoding', encoding, encodings.test(encoding ?? 'utf-8')],
    ['compression', compression, compression === undefined || compression === 'no'],
    // Spaces are taken off the cells, so that they cannot separate them.
    ['dialect.delimiter', delimiter, delimiter === undefined || /^(?:\t|[^\s"])$/.test(delimiter)],
    ['dialect.header', String(header), header !== false],
    ['dialect.headerRows', headerRows?.join(', '), [undefined, '1'].includes(headerRows?.join())],
    ['dialect.commentRows', commentRows?.join(', '), (commentRows ?? []).length === 0],
    ['dialect.commentChar', commentChar ?? undefined, !commentChar],
    ['dialect.lineTerminator', lineTerminator, /^(?:\r\n?|\n)$/.test(lineTerminator ?? '\n')],
    ['dialect.property', property, property === undefined],
    ['dialect.itemType', itemType, itemType === undefined || itemType === 'object'],
    [`schema.fields.${bare?.name}.bareNumber`, 'false', bare === undefined],
    [`schema.fields.${decimal?.name}.decimalChar`, decimal?.decimalChar, decimal === undefined],
  ]
  return parts.flatMap(([part, value, isDone]) => (isDone ? [] : [[part, value ?? '']]))
}

/** The encodings that are told apart in a file; ASCII is UTF-8. */
const encodings = /^(?:utf-?8(?:-sig)?|utf-?16(?:-?[lb]e)?|windows-?1258|cp-?1258|(?:us-)?ascii)$/i
