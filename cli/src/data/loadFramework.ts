import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Framework } from '@thang/contracts'
import { readFramework } from '@thang/server/shipped'
import type { Context } from '../context.ts'
import { describeTableProblem } from '../describeTableProblem.ts'
import { BadInput, Failure } from '../failure.ts'

/** The framework of a file, or a shipped one by its code; throws where it cannot be used. */
export async function loadFramework(context: Context, given: string): Promise<Framework> {
  const shipped = join(context.dataDirectory, 'frameworks')
  const looksLikeCode = !/[/\\]|\.json$/i.test(given)
  const path = looksLikeCode && !existsSync(given) ? join(shipped, `${given}.json`) : given
  if (looksLikeCode && !existsSync(path)) {
    const names = (await readdir(shipped)).filter((name) => name.endsWith('.json'))
    const codes = names.map((name) => name.replace(/\.json$/, '')).join(', ')
    throw new Failure('score.noFramework', { framework: given, codes })
  }
  const read = await readFramework(path, looksLikeCode ? `${given}.json` : given)
  if (read.framework === undefined) throw new BadInput(read.problems)
  const { messages } = context
  // Shipped frameworks say what is not known of them on their own page.
  if (path === given) {
    for (const warning of read.warnings) {
      context.err(messages.say('warning', { text: describeTableProblem(messages, warning) }))
    }
  }
  return read.framework
}
