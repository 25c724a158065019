import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { addIndexCompare } from './indexCompare.ts'
import { addIndexStrengths } from './indexStrengths.ts'
import { oneOf, withOutput } from './options.ts'

/** `thang index`: composite indices from run files. */
export function addIndex(program: Command, context: Context): void {
  const { say } = context.messages
  const index = program
    .command('index')
    .summary(say('index.summary'))
    .description(say('index.description'))
    .helpCommand(false)
  for (const add of [addIndexRun, addIndexCompare, addIndexStrengths]) add(index, context)
}

/** `thang index run`: builds the index of a run file. */
function addIndexRun(index: Command, context: Context): void {
  const { messages } = context
  const { say } = messages
  const command = index
    .command('run')
    .summary(say('index.run.summary'))
    .description(say('index.run.description'))
    .option('--file <file>', say('index.option.file'))
    .option('--stages', say('index.option.stages'))
    .option('--table <name>', say('index.option.table'))
    .option('--unit-column <name>', say('option.unitColumn'))
    .option(
      '--decimal <comma|point>',
      say('option.decimal'),
      oneOf('--decimal', ['comma', 'point']),
    )
  withOutput(command, messages, { flag: '--output <folder>', text: say('index.option.output') })
    .addHelpText('after', `\n${say('index.example')}`)
    .action(async (options) => {
      const { file } = options
      if (file === undefined) throw new Failure('usage.optionMissing', { option: '--file' }, 2)
      const { runIndexFile } = await import('../indexRun/runIndexFile.ts')
      return runIndexFile(context, { ...options, file })
    })
}
