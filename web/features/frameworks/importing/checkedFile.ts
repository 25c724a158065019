import type {
  DraftBody,
  DraftFinding,
  FrameworkTitle,
  LocalText,
  SheetUnderstood,
  WorkspaceClient,
} from '@thang/contracts'
import { readBase64 } from '../../../app/workspace/fileBytes.ts'

/** Something wrong in a file, wherever that is told by sheet, row and column or by line and field. */
export interface FileProblem {
  readonly code: string
  readonly sheet: string | null
  readonly row: number | null
  readonly column: string | null
  /** The name of the column, or the field of a JSON file. */
  readonly header: string | null
  readonly value: string | null
  readonly message: LocalText
}

/** What a file would give: a set, or problems; of a workbook also how it was read. */
export interface CheckedFile {
  readonly name: string
  readonly problems: readonly FileProblem[]
  readonly more: number
  readonly body: DraftBody | null
  readonly findings: readonly DraftFinding[]
  readonly understood: SheetUnderstood | null
  /** The workbook in base64, to be asked about again; null for a JSON file. */
  readonly workbook: string | null
  /** What it is was not in the file but told beside it. */
  readonly title: FrameworkTitle | null
}

/** A file that can be used. */
export type SoundFile = CheckedFile & { readonly body: DraftBody }

interface Titles {
  /** Stands instead of what the file says it is. */
  readonly title: FrameworkTitle | null
  /** Stands where the file does not say what it is. */
  readonly fallback: FrameworkTitle | null
}

/** Asks the server what an Excel or JSON file would give. Nothing is kept there. */
export async function checkFile(
  client: WorkspaceClient,
  file: File,
  { title, fallback }: Titles,
): Promise<CheckedFile> {
  if (isJson(file)) return checkText(client, file)
  const workbook = await readBase64(file)
  const ask = async (told: FrameworkTitle | null): Promise<CheckedFile> => {
    const check = await client.checkFrameworkWorkbook({ file: workbook, title: told })
    return { ...check, name: file.name, workbook, title: told }
  }
  const check = await ask(title)
  return fallback !== null && asksTitle(check) ? ask(fallback) : check
}

async function checkText(client: WorkspaceClient, file: File): Promise<CheckedFile> {
  const check = await client.checkFrameworkFile({ text: await file.text() })
  const problems = check.problems.map(({ line, column, path, ...problem }) => ({
    ...problem,
    sheet: null,
    row: line,
    column: column === null ? null : String(column),
    header: path,
  }))
  return { ...check, problems, name: file.name, understood: null, workbook: null, title: null }
}

/** Why a file need not be sent at all; undefined where it may be what is wanted. */
export function refusedUnsent(
  file: Pick<File, 'name' | 'size'>,
): 'import.wrongType' | 'import.tooLarge' | 'import.textTooLarge' | 'import.empty' | undefined {
  if (!/\.(json|xlsx|xlsm|xlsb|xls)$/i.test(file.name)) return 'import.wrongType'
  if (file.size === 0) return 'import.empty'
  if (isJson(file)) return file.size > mostText ? 'import.textTooLarge' : undefined
  return file.size > mostBytes ? 'import.tooLarge' : undefined
}

/** As the server takes them. */
const mostBytes = 5_000_000
const mostText = 900_000

function isJson({ name }: Pick<File, 'name'>): boolean {
  return /\.json$/i.test(name)
}

/** Whether the file is sound but for saying which set it is. */
export function asksTitle({ problems }: CheckedFile): boolean {
  return problems.length === 1 && problems[0]?.code === 'workbook-says-not-what'
}
