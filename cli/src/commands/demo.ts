import type { Command } from 'commander'
import type { Context } from '../context.ts'

/** `thang demo passwords` and `thang demo code`; the server is loaded only when it is asked for. */
export function addDemo(
  program: Command,
  { messages: { say } }: Context,
  end: (code: number) => void,
): void {
  const demo = program.command('demo').description(say('demo.description'))
  demo
    .command('passwords')
    .description(say('demo.passwords.description'))
    .action(async () => {
      const { renewDemonstrationAccounts } = await import('@thang/server')
      end(await renewDemonstrationAccounts())
    })
  demo
    .command('code')
    .description(say('demo.code.description'))
    .action(async () => {
      const { showDemonstrationCode } = await import('@thang/server')
      end(await showDemonstrationCode())
    })
}
