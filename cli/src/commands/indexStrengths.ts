import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { oneOf, wholeNumber, withOutput } from './options.ts'

/** `thang index strengths`: on what a unit stands best and worst. */
export function addIndexStrengths(index: Command, context: Context): void {
  const { messages } = context
  const { say } = messages
  const command = index
    .command('strengths')
    .summary(say('index.strengths.summary'))
    .description(say('index.strengths.description'))
    .argument('<run>', say('index.option.file'))
    .option('--unit <code>', say('index.strengths.unit'))
    .option('--count <number>', say('index.strengths.count'), wholeNumber('--count', 1000))
    .option('--by <rank|impact>', say('index.strengths.by'), oneOf('--by', ['rank', 'impact']))
    .option('--unit-column <name>', say('option.unitColumn'))
    .option(
      '--decimal <comma|point>',
      say('option.decimal'),
      oneOf('--decimal', ['comma', 'point']),
    )
  withOutput(command, messages)
    .addHelpText('after', `\n${say('index.strengths.example')}`)
    .action(async (file, options) => {
      const { unit } = options
      if (unit === undefined) throw new Failure('usage.optionMissing', { option: '--unit' }, 2)
      const { showStrengths } = await import('../indexRun/showStrengths.ts')
      await showStrengths(context, { ...options, file, unit })
    })
}
