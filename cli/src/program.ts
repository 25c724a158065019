import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import { addAudit } from './commands/audit.ts'
import { addAdmin } from './commands/admin.ts'
import { addCompare } from './commands/compare.ts'
import { addDemo } from './commands/demo.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addIndex } from './commands/indexRun.ts'
import { addMigrate } from './commands/migrate.ts'
import { addRank } from './commands/rank.ts'
import { addScore } from './commands/score.ts'
import { addSeed } from './commands/seed.ts'
import { addServe } from './commands/serve.ts'
import { type Context, createContext } from './context.ts'
import { describeTableProblem } from './describeTableProblem.ts'
import { BadInput, Failure } from './failure.ts'
import { chooseLanguage } from './language.ts'
import { createMessages, type Messages } from './messages.ts'

/** Runs one command line; gives the exit code: 0 done, 1 bad input, 2 called wrongly. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const messages = createMessages(chooseLanguage(args, env))
  const context = createContext(messages)
  const ended = { code: 0 }
  const program = createProgram(context, (code) => {
    ended.code = code
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return ended.code
  } catch (error) {
    return report(error, context)
  }
}

function createProgram(context: Context, end: (code: number) => void): Command {
  const { say } = context.messages
  const program = new Command('thang')
    .description(say('program.description'))
    .helpOption('-h, --help', say('option.help'))
    .helpCommand('help [command]', say('command.help'))
    .option('--lang <vi|en>', say('option.lang'))
    .version(programVersion(), '-V, --version', say('option.version'))
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => translateTitle(title, context.messages),
      commandUsage: (command) => usageOf(command, context.messages),
      optionDescription: (option) => option.description,
      subcommandTerm: (command) => command.name(),
      subcommandDescription: (command) => command.summary() || command.description(),
    })
  for (const add of [addScore, addRank, addCompare, addIndex]) add(program, context)
  for (const add of [
    addServe,
    addMigrate,
    addSeed,
    addDemo,
    addAdmin,
    addAudit,
    addExport,
    addImport,
  ]) {
    add(program, context, end)
  }
  return program
}

function programVersion(): string {
  const manifest = readFileSync(resolve(import.meta.dirname, '../package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version
}

function usageOf(command: Command, { say }: Messages): string {
  const files = command.registeredArguments.map((argument) => `<${argument.name()}>`)
  const names = [...namesOf(command), ...files].join(' ')
  return `${names} ${say(command.commands.length > 0 ? 'usage.command' : 'usage.options')}`
}

function namesOf(command: Command): string[] {
  return [...(command.parent === null ? [] : namesOf(command.parent)), command.name()]
}

function translateTitle(title: string, { say }: Messages): string {
  switch (title) {
    case 'Usage:':
      return say('help.usage')
    case 'Arguments:':
      return say('help.arguments')
    case 'Options:':
      return say('help.options')
    case 'Commands:':
      return say('help.commands')
    default:
      return title
  }
}

function report(error: unknown, { messages, err }: Context): number {
  const { say } = messages
  if (error instanceof CommanderError) return reportUsage(error, messages, err)
  if (error instanceof Failure) {
    err(say(error.key, error.args))
    return error.exitCode
  }
  if (error instanceof BadInput) {
    for (const problem of error.problems) err(describeTableProblem(messages, problem))
    if (error.more > 0) err(say('problems.more', { count: error.more }))
    err(say('problems.nothingDone'))
    return 1
  }
  // A fault of the program itself: whoever mends it needs the place.
  err(say('failure.unexpected'))
  err(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 1
}

function reportUsage(error: CommanderError, { say }: Messages, err: Context['err']): number {
  if (error.exitCode === 0) return 0
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? []
  const [, meant = ''] = /Did you mean ([^?]+)\?/.exec(error.message) ?? []
  const [, excess = quoted] = /but got \d+: (.*)\.$/.exec(error.message) ?? []
  switch (error.code) {
    case 'commander.help':
      return 2
    case 'commander.unknownOption':
      err(say('usage.unknownOption', { option: quoted }))
      break
    case 'commander.unknownCommand':
      err(say('usage.unknownCommand', { command: quoted }))
      break
    case 'commander.optionMissingArgument':
      err(say('usage.optionWithoutValue', { option: quoted }))
      break
    case 'commander.missingMandatoryOptionValue':
      err(say('usage.optionMissing', { option: quoted }))
      break
    case 'commander.missingArgument':
      err(say('usage.argumentMissing', { argument: `<${quoted}>` }))
      break
    case 'commander.excessArguments':
      err(say('usage.excessArguments', { arguments: excess }))
      break
    default:
      err(error.message)
  }
  if (meant !== '') err(say('usage.didYouMean', { meant: meant.replace(/^one of /, '') }))
  err(say('usage.seeHelp'))
  return 2
}
