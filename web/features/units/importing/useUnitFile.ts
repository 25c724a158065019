import { type UnitImportCheck, workbookBytes } from '@thang/contracts'
import { useRef, useState } from 'react'
import { readBase64 } from '../../../app/workspace/fileBytes.ts'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { isNamed } from '../../../ui/controls/fileSize.ts'

/** A workbook that was looked at: what was sent, and what it would do. */
export interface CheckedWorkbook {
  readonly fileName: string
  /** In base64, as it was looked at; what the computer has by now may be another. */
  readonly file: string
  readonly check: UnitImportCheck
}

type FileState =
  | { readonly is: 'none' | 'checking' }
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'checked'; readonly workbook: CheckedWorkbook }

export type UnitFile = ReturnType<typeof useUnitFile>

/** A chosen workbook of units and what the server says that it would do; of several chosen the last counts. */
export function useUnitFile() {
  const { client, t, language } = useWorkspace()
  const [file, setFile] = useState<File | null>(null)
  const [state, setState] = useState<FileState>({ is: 'none' })
  const turn = useRef(0)

  async function look(name: string, read: () => Promise<string>) {
    turn.current += 1
    const own = turn.current
    const tell = (next: FileState) => {
      if (turn.current === own) setState(next)
    }
    tell({ is: 'checking' })
    try {
      const text = await read()
      const check = await client.checkUnitWorkbook({ file: text })
      tell({ is: 'checked', workbook: { fileName: name, file: text, check } })
    } catch (error) {
      // No answer of the server but of the computer: the file was moved or is locked.
      const gone = error instanceof DOMException
      const message = gone ? t('unitImport.gone') : problemOf(error, t, language).message
      tell({ is: 'refused', message })
    }
  }
  function choose(chosen: File | null) {
    if (chosen === null) return
    turn.current += 1
    setFile(chosen)
    const unsent = refusedUnsent(chosen)
    if (unsent === undefined) void look(chosen.name, () => readBase64(chosen))
    else setState({ is: 'refused', message: t(unsent) })
  }
  return {
    file,
    state,
    choose,
    /** Looks at the same workbook once more, such as where units have changed meanwhile. */
    lookAgain({ fileName, file: text }: CheckedWorkbook) {
      void look(fileName, () => Promise.resolve(text))
    },
    forget() {
      turn.current += 1
      setFile(null)
      setState({ is: 'none' })
    },
  }
}

/** Why a file need not be sent at all; undefined where it may be what is wanted. */
export function refusedUnsent(file: File) {
  if (isNamed(file, ['.xls', '.ods', '.csv'])) return 'unitImport.otherTable'
  if (!isNamed(file, ['.xlsx'])) return 'unitImport.otherFile'
  if (file.size === 0) return 'unitImport.empty'
  return file.size > workbookBytes ? 'unitImport.tooLarge' : undefined
}
