import type { ExportReport } from '@thang/server'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { oneOf } from './options.ts'

/** `thang export`: the whole installation in one file; the server is loaded only when it is asked for. */
export function addExport(program: Command, context: Context, end: (code: number) => void): void {
  const { say } = context.messages
  program
    .command('export')
    .argument('<file>', say('export.argument.file'))
    .summary(say('export.summary'))
    .description(say('export.description'))
    .option('--lang <vi|en>', say('option.lang'), oneOf('--lang', ['vi', 'en']))
    .addHelpText('after', `\n${say('export.example')}`)
    .action(async (file: string) => {
      const { exportToArchive } = await import('@thang/server')
      end(await exportToArchive(file, (report) => tellReport(context, file, report)))
    })
}

/** The hash goes to the output, what is to be minded to the messages. */
function tellReport(
  { messages: { say }, out, err }: Context,
  file: string,
  { manifest: { tables, files }, manifestHash }: ExportReport,
): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  out(`${say('export.done', { file, tables: tables.length, rows, files: files.length })}\n`)
  out(`${say('archive.hash', { hash: manifestHash })}\n`)
  err(say('export.secret'))
}
