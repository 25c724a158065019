import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { programDirectory } from '../src/config.ts'
import { startEmbeddedPostgres } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import {
  createRoles,
  createDatabase,
  dropEverything,
  type TestServer,
  urlFor,
} from './testServer.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/**
 * One PostgreSQL a run, with a migrated template: the bundled one in a temporary directory, or the
 * server that THANG_TEST_DATABASE_URL names as its superuser.
 */
export async function setup(project: TestProject): Promise<void> {
  const { superuserUrl, stop } = await openServer(process.env['THANG_TEST_DATABASE_URL'])
  undo.push(stop)
  const server = await createRoles(superuserUrl)
  undo.push(() => dropEverything(server))
  await createDatabase(server, server.template, 'template0')
  await migrate(urlFor(server, 'owner', server.template), {
    directory: join(programDirectory, 'server/migrations'),
    appRole: server.appRole,
  })
  project.provide('testServer', server)
}

/** Called by vitest after the last test, and after a setup that failed. */
export async function teardown(): Promise<void> {
  for (const step of undo.splice(0).toReversed()) await step()
}

const undo: (() => Promise<void>)[] = []

async function openServer(given: string | undefined) {
  if (given) return { superuserUrl: given, stop: async () => undefined }
  const directory = await mkdtemp(join(tmpdir(), 'thang-test-'))
  const postgres = await startEmbeddedPostgres({ directory, durable: false, connections: 100 })
  return {
    superuserUrl: postgres.superuserUrl,
    async stop() {
      await postgres.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
