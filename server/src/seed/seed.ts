import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { eventsOfRecords, vietnamDay } from '@thang/engine'
import type { Clock } from '../platform/clock.ts'
import type { Database, WriteTrx } from '../platform/db/database.ts'
import { readShippedData, type ShippedData } from '../shipped/index.ts'
import { filesHash } from './filesHash.ts'
import { findLatestCalendar, insertCalendar } from './insertCalendar.ts'
import { findContentHash, insertEdition, insertFramework } from './insertPublished.ts'
import {
  findReferenceHashes,
  replaceReferenceFacts,
  saveReferenceHashes,
} from './referenceFacts.ts'

/** What a seeding did: the codes of the frameworks and editions that were new or had changed. */
export interface SeedReport {
  readonly frameworks: readonly string[]
  readonly editions: readonly string[]
}

/**
 * Loads the facts of `directory` (the shipped `data/`) in one transaction: all of it or nothing.
 * What is there already stays; a framework or edition whose file changed becomes a new revision,
 * since what is published never changes. Throws the reader's error, naming file, row and column,
 * when the files are not sound.
 */
export async function seed(
  db: Database,
  directory: string,
  clock: Clock = () => new Date(),
): Promise<SeedReport> {
  const files = await hashOfFiles(directory)
  const data = await readShippedData(directory)
  return db.write(async (trx) => {
    await seedReferenceFacts(trx, data, { files, today: vietnamDay(clock().getTime()) })
    await seedCalendars(trx, data)
    const frameworks = await seedFrameworks(trx, data)
    return {
      frameworks: frameworks.changed,
      editions: await seedEditions(trx, data, frameworks.ids),
    }
  })
}

/** The same where the files changed since they were last loaded; otherwise nothing of them is read, for a fast start. */
export async function seedWhereChanged(db: Database, directory: string): Promise<SeedReport> {
  const stored = await db.read(findReferenceHashes)
  if (stored?.filesHash === (await hashOfFiles(directory))) return { frameworks: [], editions: [] }
  return seed(db, directory)
}

/** The program that reads the files counts too: a better reader may find more in the same file. */
function hashOfFiles(directory: string): Promise<string> {
  return filesHash([directory, join(import.meta.dirname, '../shipped'), import.meta.dirname])
}

/** Writes them only where they differ from what is there, so that a later start is fast. */
async function seedReferenceFacts(
  trx: WriteTrx,
  data: ShippedData,
  { files, today }: { readonly files: string; readonly today: string },
): Promise<void> {
  const { indices, sources, regions, units, formerNames, lineage } = data
  const events = eventsOfRecords({ units, formerNames, lineage })
  const contentHash = hashOf({ indices, sources, regions, units, formerNames, lineage, events })
  const stored = await findReferenceHashes(trx)
  if (stored?.contentHash !== contentHash) await replaceReferenceFacts(trx, data, { events, today })
  await saveReferenceHashes(trx, { contentHash, filesHash: files })
}

/** A year that officials have revised is theirs; until then a changed file is the next version. */
async function seedCalendars(trx: WriteTrx, { calendars }: ShippedData): Promise<void> {
  for (const calendar of calendars) {
    const hash = hashOf(calendar)
    const latest = await findLatestCalendar(trx, calendar.year)
    if (latest !== undefined && (latest.hash === null || latest.hash === hash)) continue
    await insertCalendar(trx, calendar, { hash, version: (latest?.version ?? 0) + 1 })
  }
}

interface SeededFrameworks {
  /** Row id and content hash of the revision that holds, by framework code. */
  readonly ids: ReadonlyMap<string, { readonly id: number; readonly hash: string }>
  readonly changed: readonly string[]
}

async function seedFrameworks(trx: WriteTrx, data: ShippedData): Promise<SeededFrameworks> {
  const ids = new Map<string, { id: number; hash: string }>()
  const changed: string[] = []
  for (const framework of data.frameworks) {
    const hash = hashOf(framework)
    const stored = await findContentHash(trx, 'frameworks', framework.code)
    if (stored?.hash === hash) {
      ids.set(framework.code, { id: stored.id, hash })
      continue
    }
    const id = await insertFramework(trx, framework, {
      hash,
      revision: (stored?.revision ?? 0) + 1,
    })
    ids.set(framework.code, { id, hash })
    changed.push(framework.code)
  }
  return { ids, changed }
}

async function seedEditions(
  trx: WriteTrx,
  data: ShippedData,
  frameworks: SeededFrameworks['ids'],
): Promise<string[]> {
  const changed: string[] = []
  for (const edition of data.editions) {
    const used = edition.tables.map(({ framework }) =>
      framework === null ? null : frameworks.get(framework)?.hash,
    )
    const hash = hashOf({ edition, used })
    const stored = await findContentHash(trx, 'editions', edition.code)
    if (stored?.hash === hash) continue
    await insertEdition(trx, edition, {
      hash,
      revision: (stored?.revision ?? 0) + 1,
      units: data.units,
      frameworkId: (code) => frameworks.get(code)?.id ?? null,
    })
    changed.push(edition.code)
  }
  return changed
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
