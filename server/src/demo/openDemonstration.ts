import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { noticesQueue } from '../modules/rounds/index.ts'
import { isDemonstration } from '../platform/db/demonstrationMark.ts'
import type { Database } from '../platform/db/database.ts'
import type { Job } from '../platform/jobs/jobQueue.ts'
import { buildDemonstration, type BuildParts } from './buildDemonstration.ts'
import { clearUnfinished, noteStanding, realData, standingOf } from './directory.ts'
import { accountLines } from './showAccounts.ts'

/** A data directory that is this demonstration's from now on. */
export interface TakenDirectory {
  /** Takes away what a killed start left; to be called once the database runs, before it is migrated. */
  readonly clear: (ownerUrl: string) => Promise<void>
  /** Builds the demonstration where there is none yet; nothing to show where there is. */
  readonly build: (db: Database, parts: BuildParts) => Promise<NewlyBuilt | undefined>
}

export interface NewlyBuilt {
  /** For the terminal, once. */
  readonly accounts: string
  /** What people are to be told of the running round. */
  readonly jobs: readonly Job[]
}

/** Looks at the data directory before anything is started in it; throws a `StartFailure` where it holds real data. */
export async function takeDirectory(config: Config): Promise<TakenDirectory> {
  const standing = await standingOf(config)
  if (standing === 'none') await noteStanding(config, 'building')
  return {
    async clear(ownerUrl) {
      if (standing !== 'building') return
      await clearUnfinished(ownerUrl)
      await rm(join(config.dataDirectory, 'files'), { recursive: true, force: true })
    },
    async build(db, parts) {
      if (standing === 'complete') {
        if (!(await db.read(isDemonstration))) throw realData(config.dataDirectory)
        return undefined
      }
      parts.log(
        'Đang dựng bản trình diễn, khoảng một phút… / Building the demonstration, about a minute…',
      )
      const { accounts, jobs } = await buildDemonstration(parts)
      await noteStanding(config, 'complete')
      return {
        accounts: accountLines(accounts),
        jobs: jobs.filter(({ queue }) => queue === noticesQueue),
      }
    },
  }
}
