import { AuditCsvQuery } from '@thang/contracts'
import type { AuditReport } from '@thang/server'
import type { Command } from 'commander'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { day, oneOf } from './options.ts'

/** `thang audit`: proves the record of what was done, or writes it to a file. */
export function addAudit(program: Command, context: Context, end: (code: number) => void): void {
  const { say } = context.messages
  const audit = program
    .command('audit')
    .summary(say('audit.summary'))
    .description(say('audit.description'))
    .helpCommand(false)
  addVerify(audit, context, end)
  addExport(audit, context, end)
}

/** `thang audit verify`; the server is loaded only when it is asked for. */
function addVerify(audit: Command, context: Context, end: (code: number) => void): void {
  const { say } = context.messages
  audit
    .command('verify')
    .summary(say('audit.verify.summary'))
    .description(say('audit.verify.description'))
    .option('--lang <vi|en>', say('option.lang'), oneOf('--lang', ['vi', 'en']))
    .action(async () => {
      const server = await import('@thang/server')
      end(await server.verifyAuditChain((report) => tellReport(context, server, report)))
    })
}

/** What was proved goes to the output, what is to be minded to the messages. */
function tellReport(
  { messages: { say, language }, out, err }: Context,
  server: typeof import('@thang/server'),
  { whole, count, head, seals, broken, badSeals, warnings }: AuditReport,
): void {
  const lines = [
    say(whole ? 'audit.whole' : 'audit.notWhole'),
    ...(broken === null ? [] : [server.describeBrokenLink(broken)[language]]),
    ...badSeals.map((bad) => server.describeBadSeal(bad)[language]),
    say('audit.count', { count }),
    say('audit.head', { hash: head }),
    say('audit.seals', { count: seals }),
  ]
  out(lines.map((line) => `${line}\n`).join(''))
  for (const warning of warnings) {
    err(say('audit.warning', { text: server.describeSealWarning(warning)[language] }))
  }
}

/** `thang audit export`. */
function addExport(audit: Command, context: Context, end: (code: number) => void): void {
  const { say } = context.messages
  audit
    .command('export')
    .summary(say('audit.export.summary'))
    .description(say('audit.export.description'))
    .option('--out <file>', say('audit.option.out'))
    .option(
      '--format <csv|jsonl>',
      say('audit.option.format'),
      oneOf('--format', ['csv', 'jsonl']),
      'csv' as const,
    )
    .option('--unit <code>', say('audit.option.unit'))
    .option('--person <id>', say('audit.option.person'), personId)
    .option('--action <action>', say('audit.option.action'))
    .option(
      '--outcome <done|refused>',
      say('audit.option.outcome'),
      oneOf('--outcome', ['done', 'refused']),
    )
    .option('--subject-kind <kind>', say('audit.option.subjectKind'))
    .option('--subject-id <id>', say('audit.option.subjectId'))
    .option('--from <day>', say('audit.option.from'), day('--from'))
    .option('--to <day>', say('audit.option.to'), day('--to'))
    .option('--lang <vi|en>', say('option.lang'), oneOf('--lang', ['vi', 'en']))
    .action(async ({ out: file, format, ...options }) => {
      if (file === undefined) throw new Failure('usage.optionMissing', { option: '--out' }, 2)
      const { exportAuditFile } = await import('@thang/server')
      const wanted = { file, format, filters: Filters.parse(options) }
      end(
        await exportAuditFile(wanted, (count) =>
          context.err(say('audit.exported', { count, file })),
        ),
      )
    })
}

/** Takes the filters out of the options. */
const Filters = z.object(AuditCsvQuery.shape)

function personId(value: string): string {
  if (!AuditCsvQuery.shape.person.safeParse(value).success) {
    throw new Failure('audit.notAPerson', { value }, 2)
  }
  return value
}
