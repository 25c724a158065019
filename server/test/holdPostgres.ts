import { startEmbeddedPostgres } from '../src/platform/db/embedded.ts'

// A process of its own for tests that kill it: starts the bundled PostgreSQL, says its URL, and waits
// until it is killed or the test that started it is gone.
const postgres = await startEmbeddedPostgres({ directory: process.argv[2] ?? '', durable: false })
process.stdout.write(`${postgres.ownerUrl}\n`)
process.stdin.resume().on('end', () => process.exit())
