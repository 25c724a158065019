import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createApp } from './app.ts'
import { startBackgroundWork } from './backgroundWork.ts'
import { type Config, programDirectory, readConfig } from './config.ts'
import { giveAccounts, presentCode } from './demo/accounts.ts'
import { demonstrationConfig, noDemonstration, standingOf } from './demo/directory.ts'
import { takeDirectory } from './demo/openDemonstration.ts'
import { accountLines } from './demo/showAccounts.ts'
import { answers, roleOf } from './platform/db/connect.ts'
import { type Database, openDatabase } from './platform/db/database.ts'
import { isDemonstration } from './platform/db/demonstrationMark.ts'
import { findRunningPostgres, startEmbeddedPostgres } from './platform/db/embedded.ts'
import { migrate } from './platform/db/migrate.ts'
import { openFiles } from './platform/files/index.ts'
import { type InstanceKeys, loadInstanceKeys } from './platform/keys/instanceKeys.ts'
import { Interrupted, Lifetime } from './platform/lifetime.ts'
import { checkPort, close, listen } from './platform/listen.ts'
import { StartFailure } from './platform/startFailure.ts'
import { trySealAudit } from './sealAudit.ts'
import { seed, type SeedReport, seedWhereChanged } from './seed/seed.ts'
import { loadSite } from './site.ts'
import { offerFirstLink, originFrom, recoverAccount, showFirstLink } from './terminalAccounts.ts'

export interface ServeOptions {
  /** A province with invented figures, in a data directory of its own. */
  readonly demo?: boolean
}

/**
 * Starts everything and serves until asked to stop. Returns the exit code: 0 after a clean stop,
 * 1 when it could not start, having said why and stopped what was already running.
 */
export function serve({ demo = false }: ServeOptions = {}): Promise<number> {
  return inLifetime(
    async (config, lifetime) => {
      await checkPort(config)
      const taken = demo ? await takeDirectory(config) : undefined
      const prepared = await prepareDatabase(config, lifetime, { before: taken?.clear })
      const { db, appUrl } = prepared
      lifetime.check()
      const keys = await loadInstanceKeys(config.dataDirectory)
      const clock = now
      const files = openFiles(config.files, config.dataDirectory)
      const built = await taken?.build(db, {
        ...prepared,
        keys,
        files,
        now: now(),
        log: console.log,
      })
      lifetime.check()
      const demonstration = await db.read(isDemonstration)
      const parts = { config, db, keys, clock, files, log: console.log }
      await trySealAudit(parts)
      lifetime.onEnd(() => trySealAudit(parts))
      const { logLevel, publicUrl, trustProxy } = config
      // Mails name the public address, or where it turns out to listen.
      const place = { address: publicUrl ?? '' }
      const address = () => place.address
      const background = await startBackgroundWork({ ...parts, appUrl, address })
      lifetime.onEnd(() => background.stop())
      lifetime.check()
      const site = await loadSite(resolve(programDirectory, 'web/dist'))
      const app = await createApp({
        db,
        logger: { level: logLevel },
        trustProxy,
        ...(publicUrl && { publicUrl }),
        ...(site && { site }),
        demonstration,
        workspace: {
          clock,
          jobs: background.queue,
          keys,
          files,
          address,
          ...(config.oidc && { oidc: config.oidc }),
        },
      })
      lifetime.onEnd(() => close(app))
      const listening = await listen(app, config)
      place.address ||= listening
      if (built !== undefined) await db.write((trx) => background.queue.add(trx, built.jobs))
      lifetime.check()
      console.log(`Thang đang chạy tại / is running at ${listening}  (Ctrl-C để dừng / to stop)`)
      if (built !== undefined) console.log(built.accounts)
      await offerFirstLink({ ...parts, origin: place.address })
      await lifetime.ending
    },
    demo ? demonstrationConfig : readConfig,
  )
}

/** Brings the database up to date and ends. Returns the exit code. */
export function migrateDatabase(): Promise<number> {
  return inLifetime(async (config, lifetime) => {
    const { applied } = await prepareDatabase(config, lifetime)
    console.log(`Đã áp dụng ${applied} bước. / ${applied} migrations applied.`)
  })
}

/** Brings the database up to date with the shipped data in it and ends. Returns the exit code. */
export function seedDatabase(): Promise<number> {
  return inLifetime(async (config, lifetime) => {
    const { seeded } = await prepareDatabase(config, lifetime, { load: seed })
    const changed = [...seeded.frameworks, ...seeded.editions]
    console.log(
      changed.length === 0
        ? 'Dữ liệu đi kèm đã có đủ. / The shipped data is already there.'
        : `Đã nạp / loaded: ${changed.join(', ')}`,
    )
  })
}

/** Shows the one-time link for the first administrator and ends. Returns the exit code. */
export function showFirstAdministratorLink(): Promise<number> {
  return inLifetime(async (config, lifetime) => {
    const db = await openExisting(config, lifetime)
    await showFirstLink({ db, clock: now, origin: originFrom(config), log: console.log })
  })
}

/** Gives the accounts of the demonstration new passwords and a new key, shows them once and ends. */
export function renewDemonstrationAccounts(): Promise<number> {
  return inDemonstration(async (db, keys) => {
    console.log(accountLines(await giveAccounts(db, { keys, now: now() })))
  })
}

/** Shows the code of this moment with which one signs in to the demonstration, and ends. */
export function showDemonstrationCode(): Promise<number> {
  return inDemonstration(async (db, keys) =>
    console.log(await presentCode(db, { keys, now: now() })),
  )
}

function inDemonstration(
  work: (db: Database, keys: InstanceKeys) => Promise<void>,
): Promise<number> {
  return inLifetime(async (config, lifetime) => {
    if ((await standingOf(config)) !== 'complete') throw noDemonstration()
    await work(await openExisting(config, lifetime), await loadInstanceKeys(config.dataDirectory))
  }, demonstrationConfig)
}

/** Recovers the account with the e-mail address, shows the link for it and ends. Returns the exit code. */
export function resetAccountOf(email: string): Promise<number> {
  return inLifetime(async (config, lifetime) => {
    const db = await openExisting(config, lifetime)
    const parts = { db, clock: now, origin: originFrom(config), log: console.log }
    await recoverAccount(parts, email)
  })
}

function now(): Date {
  return new Date()
}

/** The database of a server that may be running; only the bundled one that nobody runs is migrated. */
async function openExisting(config: Config, lifetime: Lifetime): Promise<Database> {
  const inUse = config.database ?? (await findRunningBundled(config))
  if (inUse === undefined) return (await prepareDatabase(config, lifetime)).db
  const db = openDatabase(inUse.appUrl)
  lifetime.onEnd(() => db.close())
  return db
}

interface Prepared {
  readonly db: Database
  /** As the role the server works as. */
  readonly appUrl: string
  readonly ownerUrl: string
  readonly applied: number
  readonly seeded: SeedReport
}

interface Preparing {
  readonly load?: typeof seed
  /** Once the database runs, before it is migrated. */
  readonly before?: ((ownerUrl: string) => Promise<void>) | undefined
}

/** The database, migrated and seeded, from whichever server the configuration names. */
async function prepareDatabase(
  config: Config,
  lifetime: Lifetime,
  { load = seedWhereChanged, before }: Preparing = {},
): Promise<Prepared> {
  const { appUrl, ownerUrl } = await databaseOf(config, lifetime)
  lifetime.check()
  await before?.(ownerUrl)
  const applied = await migrate(ownerUrl, {
    directory: resolve(programDirectory, 'server/migrations'),
    appRole: roleOf(appUrl),
  })
  lifetime.check()
  const db = openDatabase(appUrl)
  lifetime.onEnd(() => db.close())
  const seeded = await seedAsOwner(ownerUrl, load)
  return { db, appUrl, ownerUrl, applied, seeded }
}

/** The role that serves may not write reference facts and published results. */
async function seedAsOwner(ownerUrl: string, load: typeof seed): Promise<SeedReport> {
  const owner = openDatabase(ownerUrl, { connections: 1 })
  try {
    return await load(owner, resolve(programDirectory, 'data'))
  } finally {
    await owner.close()
  }
}

/** Where the database is; the bundled one is started where the configuration names none. */
export async function databaseOf(config: Config, lifetime: Lifetime): Promise<DatabaseUrls> {
  return config.database ?? (await startBundled(config, lifetime))
}

/**
 * The database as it stands, also that of a server that is running; undefined where the configuration
 * names none and no bundled one was made yet.
 */
export async function findStandingDatabase(
  config: Config,
  lifetime: Lifetime,
): Promise<DatabaseUrls | undefined> {
  const inUse = config.database ?? (await findRunningBundled(config))
  if (inUse !== undefined) return inUse
  if (!existsSync(join(config.dataDirectory, 'postgres'))) return undefined
  return databaseOf(config, lifetime)
}

/** The bundled database of a server that is running on the data directory. */
async function findRunningBundled({ dataDirectory }: Config): Promise<DatabaseUrls | undefined> {
  const running = findRunningPostgres(dataDirectory)
  return running !== undefined && (await answers(running.ownerUrl)) ? running : undefined
}

interface DatabaseUrls {
  readonly appUrl: string
  readonly ownerUrl: string
}

async function startBundled(config: Config, lifetime: Lifetime) {
  const postgres = await startEmbeddedPostgres({
    directory: config.dataDirectory,
    log: console.log,
  })
  lifetime.onEnd(() => postgres.stop())
  void postgres.ended.then(() => lifetime.fail(postgresDied()))
  return postgres
}

/** Runs the work, then ends in order what it started, whatever happened. Returns the exit code. */
export async function inLifetime(
  work: (config: Config, lifetime: Lifetime) => Promise<void>,
  read: typeof readConfig = readConfig,
): Promise<number> {
  const lifetime = new Lifetime()
  try {
    await work(read(process.env), lifetime)
  } catch (error) {
    lifetime.failure ??= error
  } finally {
    await lifetime.end()
  }
  if (lifetime.failure === undefined) return 0
  if (lifetime.failure instanceof Interrupted) return 130
  report(lifetime.failure)
  return 1
}

/** Expected failures in plain sentences; only a fault of ours is shown with where it happened. */
function report(error: unknown): void {
  console.error(error instanceof StartFailure ? error.message : error)
}

function postgresDied(): StartFailure {
  return new StartFailure(
    'PostgreSQL đã dừng đột ngột. Hãy xem postgres.log trong thư mục dữ liệu, rồi chạy lại.',
    'PostgreSQL ended unexpectedly. See postgres.log in the data directory, then start again.',
  )
}

if (import.meta.main) process.exitCode = await serve({ demo: process.argv.includes('--demo') })
