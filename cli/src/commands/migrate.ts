import type { Command } from 'commander'
import type { Context } from '../context.ts'

/** `thang migrate`; the server is loaded only when it is asked for. */
export function addMigrate(
  program: Command,
  { messages }: Context,
  end: (code: number) => void,
): void {
  program
    .command('migrate')
    .description(messages.say('migrate.description'))
    .action(async () => {
      const { migrateDatabase } = await import('@thang/server')
      end(await migrateDatabase())
    })
}
