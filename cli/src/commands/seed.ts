import type { Command } from 'commander'
import type { Context } from '../context.ts'

/** `thang seed`; the server is loaded only when it is asked for. */
export function addSeed(
  program: Command,
  { messages }: Context,
  end: (code: number) => void,
): void {
  program
    .command('seed')
    .description(messages.say('seed.description'))
    .action(async () => {
      const { seedDatabase } = await import('@thang/server')
      end(await seedDatabase())
    })
}
