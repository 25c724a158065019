import type { Command } from 'commander'
import type { Context } from '../context.ts'

/** `thang serve`; the server is loaded only when it is asked for. */
export function addServe(
  program: Command,
  { messages }: Context,
  end: (code: number) => void,
): void {
  program
    .command('serve')
    .description(messages.say('serve.description'))
    .option('--demo', messages.say('serve.demo'))
    .action(async ({ demo = false }: { readonly demo?: boolean }) => {
      const { serve } = await import('@thang/server')
      end(await serve({ demo }))
    })
}
