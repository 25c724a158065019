import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { createApp } from '../../server/src/app.ts'
import { programDirectory } from '../../server/src/config.ts'
import { makeFirstLink } from '../../server/src/modules/accounts/index.ts'
import { noticeQueues } from '../../server/src/modules/notices/index.ts'
import { noticesQueue } from '../../server/src/modules/rounds/index.ts'
import { settleDueEvents } from '../../server/src/modules/unitEvents/index.ts'
import { openDatabase } from '../../server/src/platform/db/database.ts'
import { startEmbeddedPostgres } from '../../server/src/platform/db/embedded.ts'
import { migrate } from '../../server/src/platform/db/migrate.ts'
import type { VirusScanner } from '../../server/src/platform/files/index.ts'
import type { Job } from '../../server/src/platform/jobs/jobQueue.ts'
import { loadInstanceKeys } from '../../server/src/platform/keys/instanceKeys.ts'
import { seed } from '../../server/src/seed/seed.ts'
import { loadSite } from '../../server/src/site.ts'
import { testFiles } from '../../server/test/testFiles.ts'
import { browserArguments } from '../../web/test/browser/chromium.ts'

/**
 * The whole product on a database of its own, in this process, so that a test can set the hour: rights
 * begin and end by date. Mails are kept instead of sent.
 */
export interface Office {
  readonly address: string
  /** The database as its owner, to put there what is not a test's matter. */
  readonly ownerUrl: string
  readonly now: () => Date
  /** Moves server and browsers to the hour, and does what the schedule would have done by then. */
  readonly setNow: (instant: string) => Promise<void>
  readonly mails: readonly Job[]
  /** Does what waits in the queue of notices, and tells of deadlines that came. */
  readonly tellPeople: () => Promise<void>
  /** The token of the link for the first administrator, as the terminal shows it. */
  readonly firstLink: () => Promise<string>
  /** A browser of somebody's own, at 1366 × 768 unless told otherwise. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>
  readonly stop: () => Promise<void>
}

/** `scanner` looks for viruses; without it nobody does, as in an installation that configures nothing. */
export async function openOffice(
  start: string,
  { scanner = null }: { readonly scanner?: VirusScanner | null } = {},
): Promise<Office> {
  const directory = await mkdtemp(join(tmpdir(), 'thang-office-'))
  const postgres = await startEmbeddedPostgres({ directory, durable: false })
  await migrate(postgres.ownerUrl, {
    directory: join(programDirectory, 'server/migrations'),
    appRole: new URL(postgres.appUrl).username,
  })
  const owner = openDatabase(postgres.ownerUrl, { connections: 1 })
  await seed(owner, join(programDirectory, 'data'))
  await owner.close()

  const place = { now: new Date(start), address: '' }
  const mails: Job[] = []
  const db = openDatabase(postgres.appUrl)
  const site = await loadSite(join(programDirectory, 'web/dist'))
  if (site === undefined) throw new Error('The pages are not built: npm run build')
  const notices: Job[] = []
  const jobs = {
    async add(_trx: unknown, added: readonly Job[]) {
      for (const job of added) (job.queue === noticesQueue ? notices : mails).push(job)
    },
  }
  const app = await createApp({
    db,
    site,
    workspace: {
      clock: () => place.now,
      jobs,
      keys: await loadInstanceKeys(directory),
      files: { ...testFiles(directory), scanner },
      address: () => place.address,
    },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  place.address = `http://localhost:${(app.server.address() as AddressInfo).port}`

  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: browserArguments,
  })
  const contexts = new Set<BrowserContext>()
  return {
    address: place.address,
    ownerUrl: postgres.ownerUrl,
    mails,
    now: () => place.now,
    async tellPeople() {
      const queues = noticeQueues({ db, clock: () => place.now, address: () => place.address })
      for (const { queue, data } of [
        ...notices.splice(0),
        { queue: 'notices.deadlines', data: {} },
      ]) {
        const { signal } = new AbortController()
        await queues[queue]?.work(data, { id: queue, signal, queue: jobs })
      }
    },
    async setNow(instant) {
      place.now = new Date(instant)
      for (const context of contexts) await context.clock.setFixedTime(place.now)
      await settleDueEvents({ db, clock: () => place.now })
    },
    async firstLink() {
      const link = await makeFirstLink(db, { by: 'Thang', now: place.now })
      if (link === undefined) throw new Error('there is an administrator already')
      return link.token
    },
    async open(options = {}) {
      const context = await openContext(browser, place.now, options)
      contexts.add(context)
      context.on('close', () => contexts.delete(context))
      return context.newPage()
    },
    async stop() {
      await browser.close()
      await app.close()
      await db.close()
      await postgres.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function openContext(
  browser: Browser,
  now: Date,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...options,
  })
  await context.clock.setFixedTime(now)
  return context
}

/** What the authenticator on somebody's telephone shows at the hour. */
export function codeAt(secret: string, now: Date): string {
  return new TOTP({ secret: secret.replaceAll(/\s/g, '') }).generate({ timestamp: now.getTime() })
}

/** The path of the link in the last mail to somebody. */
export function mailedLink(office: Office, to: string): string {
  const mail = office.mails.findLast(({ data }) => data['to'] === to)
  const [, path] = /https?:\/\/[^/\s]+(\/\S+#\S+)/.exec(String(mail?.data['text'])) ?? []
  if (path === undefined) throw new Error(`no link was mailed to ${to}`)
  return path
}
