import { UnitKind } from '@thang/contracts'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { day, oneOf, wholeNumber, withOutput } from './options.ts'

/** `thang compare`: two shipped editions, or two files, side by side. */
export function addCompare(program: Command, context: Context): void {
  const { messages } = context
  const { say } = messages
  const command = program
    .command('compare')
    .summary(say('compare.summary'))
    .description(say('compare.description'))
    .option('--from <edition|file>', say('compare.option.from'))
    .option('--to <edition|file>', say('compare.option.to'))
    .option('--kind <kind>', say('rank.option.kind'), oneOf('--kind', UnitKind.options))
    .option('--boundaries <day>', say('compare.option.boundaries'), day('--boundaries'))
    .option('--value <column>', say('compare.option.value'))
    .option('--rank <column>', say('compare.option.rank'))
    .option('--unit-column <name>', say('option.unitColumn'))
    .option('--decimals <number>', say('rank.option.decimals'), wholeNumber('--decimals', 10))
    .option(
      '--decimal <comma|point>',
      say('option.decimal'),
      oneOf('--decimal', ['comma', 'point']),
    )
  withOutput(command, messages)
    .addHelpText('after', `\n${say('compare.example')}`)
    .action(async (options) => {
      const { runCompare } = await import('../compare/runCompare.ts')
      await runCompare(context, options)
    })
}
