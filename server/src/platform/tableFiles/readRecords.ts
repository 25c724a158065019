import { CsvError, parse } from 'csv-parse/sync'

/** One record of a delimited text; `line` is the line of the file on which it starts. */
export interface TextRecord {
  readonly row: number
  readonly line: number
  readonly cells: readonly string[]
}

export type Records =
  | { readonly records: readonly TextRecord[]; readonly delimiter: Delimiter }
  | {
      readonly refused: 'quote-not-closed' | 'quote-misplaced' | 'not-delimited'
      readonly line: number
      readonly row: number
    }

export type Delimiter = ',' | ';' | '\t'

const delimiters: readonly Delimiter[] = [',', ';', '\t']

/**
 * The records of a delimited text with `\n` line ends, blank ones included so that rows keep the
 * number a spreadsheet gives them. The delimiter is the one that splits the first rows most evenly,
 * unless the first line is a spreadsheet's `sep=;`. Cells come without spaces around them.
 */
export function readRecords(text: string): Records {
  const declared = /^sep=([,;\t])\n/.exec(text)
  const body = declared === null ? text : text.slice(declared[0].length)
  const delimiter = delimiters.find((one) => one === declared?.[1]) ?? detectDelimiter(body)
  try {
    return { records: parseRecords(body, delimiter, declared === null ? 0 : 1), delimiter }
  } catch (error) {
    if (error instanceof CsvError) return refusal(error)
    throw error
  }
}

function parseRecords(text: string, delimiter: Delimiter, linesBefore: number): TextRecord[] {
  const lastLines: number[] = []
  const records = parse(text, {
    delimiter,
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
