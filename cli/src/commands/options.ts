import type { Command } from 'commander'
import { Failure } from '../failure.ts'
import type { Messages } from '../messages.ts'
import { type Format, formats } from '../output/deliver.ts'

/** The options that every command with a result has. */
export interface OutputOptions {
  readonly format: Format
  readonly output?: string
}

/** Adds `--format`, `--output` and `--lang`; what `--output` names is a file unless given. */
export function withOutput(
  command: Command,
  { say }: Messages,
  output: { readonly flag: '--output <file>' | '--output <folder>'; readonly text: string } = {
    flag: '--output <file>',
    text: say('option.output'),
  },
): Command {
  return command
    .option('--format <table|csv|json>', say('option.format'), oneOf('--format', formats), 'table')
    .option(output.flag, output.text)
    .option('--lang <vi|en>', say('option.lang'), oneOf('--lang', ['vi', 'en']))
}

/** Takes one of several words as the value of an option. */
export function oneOf<const Choice extends string>(option: string, choices: readonly Choice[]) {
  return (value: string): Choice => {
    const found = choices.find((choice) => choice === value)
    if (found === undefined) {
      throw new Failure('usage.notAChoice', { option, value, choices: choices.join(', ') }, 2)
    }
    return found
  }
}

/** Takes a whole number from 0 to `max` as the value of an option. */
export function wholeNumber(option: string, max: number) {
  return (value: string): number => {
    const number = /^\d+$/.test(value) ? Number(value) : NaN
    if (!(number <= max)) throw new Failure('usage.notANumber', { option, value, max }, 2)
    return number
  }
}

/** Takes a day as the value of an option. */
export function day(option: string) {
  return (value: string): string => {
    const date = new Date(`${value}T00:00:00Z`)
    const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime())
    if (!real || !date.toISOString().startsWith(value)) {
      throw new Failure('usage.notADay', { option, value }, 2)
    }
    return value
  }
}
