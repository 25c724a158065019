import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { oneOf, withOutput } from './options.ts'

/** `thang index compare`: two results of an index side by side. */
export function addIndexCompare(index: Command, context: Context): void {
  const { messages } = context
  const { say } = messages
  const command = index
    .command('compare')
    .summary(say('index.compare.summary'))
    .description(say('index.compare.description'))
    .argument('<from>', say('index.compare.from'))
    .argument('<to>', say('index.compare.to'))
    .option('--column <code>', say('index.compare.column'))
    .option('--unit-column <name>', say('option.unitColumn'))
    .option(
      '--decimal <comma|point>',
      say('option.decimal'),
      oneOf('--decimal', ['comma', 'point']),
    )
  withOutput(command, messages)
    .addHelpText('after', `\n${say('index.compare.example')}`)
    .action(async (from, to, options) => {
      const { compareIndexRuns } = await import('../indexRun/compareIndexRuns.ts')
      await compareIndexRuns(context, { ...options, from, to })
    })
}
