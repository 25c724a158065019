import { type AnswerFile, type AnswerFileCheck, workbookBytes } from '@thang/contracts'
import { useRef, useState } from 'react'
import { readBase64 } from '../../../app/workspace/fileBytes.ts'
import { problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { isNamed } from '../../../ui/controls/fileSize.ts'

/** A file that was looked at: what was sent, and what it would do. */
export interface CheckedFile {
  /** As it was looked at; what the computer has by now may be another. */
  readonly file: AnswerFile
  readonly check: AnswerFileCheck
}

type FileState =
  | { readonly is: 'none' | 'checking' }
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'checked'; readonly checked: CheckedFile }

export type ChosenFile = ReturnType<typeof useAnswerFile>

interface AnswerFileParts {
  /** Ends of names that are taken. */
  readonly ends: readonly string[]
  readonly check: (file: AnswerFile) => Promise<AnswerFileCheck>
}

/** A chosen file of answers and what the server says that it would do; of several chosen the last counts. */
export function useAnswerFile({ ends, check }: AnswerFileParts) {
  const { t, language } = useWorkspace()
  const [chosen, setChosen] = useState<File | null>(null)
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
      const file = { name, content: await read() }
      tell({ is: 'checked', checked: { file, check: await check(file) } })
    } catch (error) {
      // No answer of the server but of the computer: the file was moved or is locked.
      const gone = error instanceof DOMException
      const message = gone ? t('answerFile.gone') : problemOf(error, t, language).message
      tell({ is: 'refused', message })
    }
  }
  return {
    chosen,
    state,
    choose(file: File | null) {
      if (file === null) return
      turn.current += 1
      setChosen(file)
      const unsent = refusedUnsent(file, ends)
      if (unsent === undefined) void look(file.name, () => readBase64(file))
      else setState({ is: 'refused', message: t(unsent) })
    },
    /** Looks at the same file once more, such as where answers have changed meanwhile. */
    lookAgain({ file: { name, content } }: CheckedFile) {
      void look(name, () => Promise.resolve(content))
    },
    forget() {
      turn.current += 1
      setChosen(null)
      setState({ is: 'none' })
    },
  }
}

/** Why a file need not be sent at all; undefined where it may be what is wanted. */
export function refusedUnsent(file: File, ends: readonly string[]) {
  if (!isNamed(file, ends)) {
    return ends.includes('.csv') ? 'answerFile.notTable' : 'answerFile.notWorkbook'
  }
  if (file.size === 0) return 'answerFile.empty'
  return file.size > workbookBytes ? 'answerFile.tooLarge' : undefined
}
