import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describeTables } from '../server/src/platform/db/describeTables.ts'
import { startEmbeddedPostgres } from '../server/src/platform/db/embedded.ts'
import { migrate } from '../server/src/platform/db/migrate.ts'

// Migrates a throw-away database and writes its Kysely types where the server keeps them.
const root = resolve(import.meta.dirname, '..')
const target = join(root, 'server/src/platform/db/tables.ts')
const directory = await mkdtemp(join(tmpdir(), 'thang-tables-'))
const postgres = await startEmbeddedPostgres({ directory, durable: false })
try {
  await migrate(postgres.ownerUrl, {
    directory: join(root, 'server/migrations'),
    appRole: 'thang_app',
  })
  await writeFile(target, await describeTables(postgres.ownerUrl))
} finally {
  await postgres.stop()
  await rm(directory, { recursive: true })
}
spawnSync(process.execPath, [join(root, 'node_modules/oxfmt/bin/oxfmt'), target], {
  stdio: 'inherit',
})
console.log(`wrote ${target}`)
