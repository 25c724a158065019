import { UnitKind } from '@thang/contracts'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { day, oneOf, withOutput } from './options.ts'

/** `thang score`: the index values of units from a framework and a data file. */
export function addScore(program: Command, context: Context): void {
  const { messages } = context
  const { say } = messages
  const command = program
    .command('score')
    .summary(say('score.summary'))
    .description(say('score.description'))
    .option('--framework <file|code>', say('score.option.framework'))
    .option('--data <file>', say('score.option.data'))
    .option('--edition <file>', say('score.option.edition'))
    .option('--check <file>', say('score.option.check'))
    .option('--unit-column <name>', say('option.unitColumn'))
    .option('--published <column>', say('score.option.published'))
    .option('--explain', say('score.option.explain'))
    .option(
      '--decimal <comma|point>',
      say('option.decimal'),
      oneOf('--decimal', ['comma', 'point']),
    )
    .option(
      '--units <shipped|any>',
      say('score.option.units'),
      oneOf('--units', ['shipped', 'any']),
    )
    .option('--kind <kind>', say('score.option.kind'), oneOf('--kind', UnitKind.options))
    .option('--on <day>', say('score.option.on'), day('--on'))
  withOutput(command, messages)
    .addHelpText('after', `\n${say('score.example')}`)
    .action(async (options) => {
      const { edition, check, ...rest } = options
      if (edition !== undefined) {
        const { runEdition } = await import('../score/runEdition.ts')
        await runEdition(context, { ...rest, edition, check })
        return
      }
      if (check !== undefined) throw new Failure('score.edition.checkAlone', {}, 2)
      const { runScore } = await import('../score/runScore.ts')
      await runScore(context, rest)
    })
}
