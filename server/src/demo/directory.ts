import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type Config, programDirectory, readConfig } from '../config.ts'
import { connect } from '../platform/db/connect.ts'
import { StartFailure } from '../platform/startFailure.ts'

/** Where a demonstration is kept unless told otherwise: never where real data is. */
const usualDirectory = resolve(programDirectory, '.thang-demo')

/** Says in the data directory that what is there is a demonstration, and whether it was finished. */
const Mark = z.object({ demonstration: z.enum(['building', 'complete']) })
type Standing = z.infer<typeof Mark>['demonstration'] | 'none'

/** The configuration with a data directory and a database of the demonstration's own. */
export function demonstrationConfig(environment: Record<string, string | undefined>): Config {
  if (environment['DATABASE_URL']) throw ownDatabaseOnly()
  const THANG_DATA = environment['THANG_DATA'] || usualDirectory
  return readConfig({ ...environment, THANG_DATA })
}

/** How far the demonstration in the directory is; throws where there is real data. */
export async function standingOf({ dataDirectory }: Config): Promise<Standing> {
  const text = await readFile(markOf(dataDirectory), 'utf8').catch(() => undefined)
  if (text !== undefined) return Mark.parse(JSON.parse(text)).demonstration
  if (existsSync(join(dataDirectory, 'postgres'))) throw realData(dataDirectory)
  return 'none'
}

/** Written before anything is made, and again once everything is. */
export async function noteStanding(
  { dataDirectory }: Config,
  demonstration: 'building' | 'complete',
): Promise<void> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  await writeFile(markOf(dataDirectory), `${JSON.stringify({ demonstration })}\n`)
}

/** Takes away what a start left that was killed while it built: nobody ever worked with it. */
export async function clearUnfinished(ownerUrl: string): Promise<void> {
  const client = await connect(ownerUrl, 'thang demonstration')
  try {
    await client.query('DROP OWNED BY CURRENT_USER CASCADE')
  } finally {
    await client.end()
  }
}

function markOf(directory: string): string {
  return join(directory, 'demonstration.json')
}

/** Refuses to show invented figures beside real ones. */
export function realData(directory: string): StartFailure {
  return new StartFailure(
    `Thư mục ${directory} đang giữ dữ liệu thật nên không chạy bản trình diễn ở đây. Hãy bỏ THANG_DATA (bản trình diễn tự dùng .thang-demo), hoặc chọn một thư mục khác còn trống.`,
    `${directory} holds real data, so no demonstration is made there. Leave THANG_DATA out (a demonstration keeps to .thang-demo), or choose another directory that is empty.`,
  )
}

/** Where a command asks for a demonstration that was not made yet. */
export function noDemonstration(): StartFailure {
  return new StartFailure(
    'Chưa có bản trình diễn nào ở đây. Hãy dựng bằng npm start -- --demo trước.',
    'There is no demonstration here yet. Make one by npm start -- --demo first.',
  )
}

function ownDatabaseOnly(): StartFailure {
  return new StartFailure(
    'Bản trình diễn dùng cơ sở dữ liệu đi kèm của riêng nó. Hãy bỏ DATABASE_URL rồi chạy lại với --demo.',
    'A demonstration has a bundled database of its own. Leave DATABASE_URL out and start again with --demo.',
  )
}
