import { writeFile } from 'node:fs/promises'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'

export const formats = ['table', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

export interface Delivery {
  readonly format: Format
  /** File to write instead of the standard output. */
  readonly output?: string | undefined
}

/** Writes a result to the standard output, or to a file and says so. */
export async function deliver(
  context: Context,
  text: string,
  { format, output }: Delivery,
): Promise<void> {
  if (output === undefined) {
    context.out(text)
    return
  }
  try {
    // Without the mark a spreadsheet takes UTF-8 for something else and garbles the names.
    await writeFile(output, format === 'csv' ? `\uFEFF${text}` : text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure('output.failed', { file: output, reason })
  }
  context.err(context.messages.say('output.written', { file: output }))
}
