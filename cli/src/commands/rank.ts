import { UnitKind } from '@thang/contracts'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { day, oneOf, wholeNumber, withOutput } from './options.ts'

/** `thang rank`: the ranking of a shipped edition as published, or of a column of a file. */
export function addRank(program: Command, context: Context): void {
  const { messages } = context
  const { say } = messages
  const command = program
    .command('rank')
    .summary(say('rank.summary'))
    .description(say('rank.description'))
    .option('--edition <code>', say('rank.option.edition'))
    .option('--kind <kind>', say('rank.option.kind'), oneOf('--kind', UnitKind.options))
    .option('--boundaries <published|day>', say('rank.option.boundaries'), boundaries, 'published')
    .option('--data <file>', say('rank.option.data'))
    .option('--value <column>', say('rank.option.value'))
    .option('--unit-column <name>', say('option.unitColumn'))
    .option('--decimals <number>', say('rank.option.decimals'), wholeNumber('--decimals', 10))
    .option(
      '--order <descending|ascending>',
      say('rank.option.order'),
      oneOf('--order', ['descending', 'ascending']),
    )
    .option(
      '--decimal <comma|point>',
      say('option.decimal'),
      oneOf('--decimal', ['comma', 'point']),
    )
  withOutput(command, messages)
    .addHelpText('after', `\n${say('rank.example')}`)
    .action(async (options) => {
      if ((options.edition === undefined) === (options.data === undefined)) {
        throw new Failure('rank.editionOrData', {}, 2)
      }
      if (options.edition !== undefined) {
        const { rankEdition } = await import('../rank/rankEdition.ts')
        return rankEdition(context, options)
      }
      if (options.value === undefined) throw new Failure('rank.valueMissing', {}, 2)
      const { rankFile } = await import('../rank/rankFile.ts')
      return rankFile(context, options)
    })
}

function boundaries(value: string): string {
  return value === 'published' ? value : day('--boundaries')(value)
}
