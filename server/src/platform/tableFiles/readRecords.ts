import { CsvError, parse } from 'csv-parse/sync'

/** One record of a delimited text; `line` is the line of the file on which it starts. */
export interface TextRecord {
  readonly row: number
  readonly line: number
  readonly cells: readonly string[]
}

export type Records =
  | { readonly records: readonly TextRecord[]; readonly delimiter: string }
  | {
      readonly refused: 'quote-not-closed' | 'quote-misplaced' | 'not-delimited'
      readonly line: number
      readonly row: number
    }

/** How cells are written, where whoever gives the file says so. */
export interface Dialect {
  /** What separates cells; looked for unless given. */
  readonly delimiter?: string
  /** What stands around cells that hold a delimiter, null for nothing; `"` unless given. */
  readonly quote?: string | null
  /** What stands before a quote inside a quoted cell, null for nothing; the quote itself unless given. */
  readonly escape?: string | null
}

type Delimiter = ',' | ';' | '\t'

const delimiters: readonly Delimiter[] = [',', ';', '\t']

/**
 * The records of a delimited text with `\n` line ends, blank ones included so that rows keep the
 * number a spreadsheet gives them. The delimiter is the one that splits the first rows most evenly,
 * unless the dialect or the first line, a spreadsheet's `sep=;`, says it. Cells come without spaces around them.
 */
export function readRecords(text: string, dialect: Dialect = {}): Records {
  const declared = /^sep=([,;\t])\n/.exec(text)
  const body = declared === null ? text : text.slice(declared[0].length)
  const delimiter = dialect.delimiter ?? declared?.[1] ?? detectDelimiter(body)
  try {
    return {
      records: parseRecords(body, { ...dialect, delimiter }, declared === null ? 0 : 1),
      delimiter,
    }
  } catch (error) {
    if (error instanceof CsvError) return refusal(error)
    throw error
  }
}

function parseRecords(
  text: string,
  { delimiter, quote = '"', escape = quote }: Dialect & { readonly delimiter: string },
  linesBefore: number,
): TextRecord[] {
  const lastLines: number[] = []
  const records = parse(text, {
    delimiter,
    quote,
    escape,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    record_delimiter: '\n',
    on_record(record: string[], { lines }) {
      lastLines.push(lines)
      return record
    },
  })
  return records.map((cells, index) => ({
    row: index + 1,
    line: linesBefore + (lastLines[index - 1] ?? 0) + 1,
    cells: cells.map(tidyCell),
  }))
}

/** Spaces that a spreadsheet or a web page leaves around a value; line breaks inside it stay. */
function tidyCell(cell: string): string {
  return cell.replaceAll(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/g, '')
}

function refusal(error: CsvError): Records {
  const place = { line: numberOf(error, 'lines'), row: numberOf(error, 'records') + 1 }
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { refused: 'quote-not-closed', ...place }
  const misplaced = error.code.includes('QUOTE')
  return { refused: misplaced ? 'quote-misplaced' : 'not-delimited', ...place }
}

function numberOf(error: CsvError, name: string): number {
  const value: unknown = error[name]
  return typeof value === 'number' ? value : 0
}

const sampledLines = 30

/** Counts only outside quotes; a comma inside a name or a number must not win. */
function detectDelimiter(text: string): Delimiter {
  const rows = sampleRows(text)
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const counts = rows.map((row) => row.split(delimiter).length - 1)
    const [inHeader = 0] = counts
    const alike = counts.filter((count) => count === inHeader).length
    const score = inHeader === 0 ? 0 : (alike / counts.length) * 1000 + inHeader
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** The first rows with what is quoted taken out. */
function sampleRows(text: string): string[] {
  const unquoted = text.slice(0, 64_000).replaceAll(/"(?:[^"]|"")*"/g, '""')
  return unquoted
    .split('\n')
    .filter((row) => row.trim() !== '')
    .slice(0, sampledLines)
}
