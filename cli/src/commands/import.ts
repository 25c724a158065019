import type { ImportReport } from '@thang/server'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { oneOf } from './options.ts'

/** `thang import`: an exported installation into a new one; the server is loaded only when it is asked for. */
export function addImport(program: Command, context: Context, end: (code: number) => void): void {
  const { say } = context.messages
  program
    .command('import')
    .argument('<file>', say('import.argument.file'))
    .summary(say('import.summary'))
    .description(say('import.description'))
    .option('--lang <vi|en>', say('option.lang'), oneOf('--lang', ['vi', 'en']))
    .addHelpText('after', `\n${say('import.example')}`)
    .action(async (file: string) => {
      const { importFromArchive } = await import('@thang/server')
      end(await importFromArchive(file, (report) => tellReport(context, report)))
    })
}

function tellReport(
  { messages: { say }, out, err }: Context,
  { manifest: { tables, files, at }, manifestHash, before }: ImportReport,
): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  out(`${say('import.done', { at, tables: tables.length, rows, files: files.length })}\n`)
  out(`${say('archive.hash', { hash: manifestHash })}\n`)
  if (before !== undefined) err(say('import.before', { folder: before }))
  err(say('import.next'))
}
