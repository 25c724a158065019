import type { Command } from 'commander'
import type { Context } from '../context.ts'

/** `thang admin reset` and `thang admin link`; the server is loaded only when it is asked for. */
export function addAdmin(
  program: Command,
  { messages: { say } }: Context,
  end: (code: number) => void,
): void {
  const admin = program.command('admin').description(say('admin.description'))
  admin
    .command('reset')
    .description(say('admin.reset.description'))
    .requiredOption('--email <address>', say('admin.reset.email'))
    .action(async ({ email }: { readonly email: string }) => {
      const { resetAccountOf } = await import('@thang/server')
      end(await resetAccountOf(email))
    })
  admin
    .command('link')
    .description(say('admin.link.description'))
    .action(async () => {
      const { showFirstAdministratorLink } = await import('@thang/server')
      end(await showFirstAdministratorLink())
    })
}
