import { resolve } from 'node:path'
import type { Messages } from './messages.ts'
import { createProgress, type Progress } from './output/progress.ts'

/** What every command has at hand. */
export interface Context {
  readonly messages: Messages
  /** Results go here. */
  readonly out: (text: string) => void
  /** Messages go here. */
  readonly err: (text: string) => void
  readonly progress: (label: string) => Progress
  /** The shipped facts. */
  readonly dataDirectory: string
}

export function createContext(messages: Messages): Context {
  return {
    messages,
    out: (text) => {
      process.stdout.write(text)
    },
    err: (text) => {
      process.stderr.write(`${text}\n`)
    },
    progress: (label) => createProgress(label, process.stderr, () => performance.now()),
    dataDirectory: resolve(import.meta.dirname, '../../data'),
  }
}
