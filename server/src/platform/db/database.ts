import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Pool } from 'pg'
import { keepPlans } from './keepPlans.ts'
import { sendWithCommit } from './sendWithCommit.ts'
import type { Tables } from './tables.ts'
import { valueParsers } from './valueParsers.ts'

/** A transaction that may change rows. May be passed wherever a `ReadTrx` is wanted. */
export type WriteTrx = Transaction<Tables>

/** A READ ONLY transaction: what changes rows is missing from the type, and PostgreSQL refuses it. */
export type ReadTrx = Omit<
  WriteTrx,
  'insertInto' | 'replaceInto' | 'updateTable' | 'deleteFrom' | 'mergeInto' | 'schema'
>

/** The one way to the database: a piece of work in a transaction that says what it may do. */
export interface Database {
  /** Runs the work in a READ ONLY transaction (READ COMMITTED). */
  read<T>(work: (trx: ReadTrx) => Promise<T>): Promise<T>
  /** Runs the work in a transaction; rolls back and rethrows when it throws. */
  write<T>(work: (trx: WriteTrx) => Promise<T>): Promise<T>
  /** Waits for work under way, then closes every connection. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Most connections at once; 10 when not given. */
  readonly connections?: number
  /** Milliseconds after which PostgreSQL gives up a statement; 30,000 when not given. */
  readonly statementTimeout?: number
  /** Told when an idle connection breaks (the pool opens another by itself). */
  readonly onConnectionLost?: (error: Error) => void
}

/** Opens a pool on the URL. Connects at the first piece of work, not before. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const statementTimeout = options.statementTimeout ?? 30_000
  const pool = new Pool({
    // Statements that do not wait for each other go out together.
    pipeline: true,
    connectionString: url,
    max: options.connections ?? 10,
    types: valueParsers,
    application_name: 'thang',
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 2 * statementTimeout,
  })
  // Without a listener, a restart of PostgreSQL would end this process too.
  pool.on('error', (error) => options.onConnectionLost?.(error))
  pool.on('connect', (client) => {
    keepPlans(client)
    sendWithCommit(client)
  })
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    read: (work) => kysely.transaction().setAccessMode('read only').execute(work),
    write: (work) => kysely.transaction().setAccessMode('read write').execute(work),
    close: () => kysely.destroy(),
  }
}
