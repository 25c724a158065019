import { openDatabase } from '../platform/db/database.ts'
import { markDemonstration } from '../platform/db/demonstrationMark.ts'
import type { Files } from '../platform/files/index.ts'
import type { Job } from '../platform/jobs/jobQueue.ts'
import type { InstanceKeys } from '../platform/keys/instanceKeys.ts'
import { type GivenAccount, giveAccounts } from './accounts.ts'
import { finishedYears, playFinishedRound } from './finishedRounds.ts'
import { playCanGiuoc } from './canGiuoc.ts'
import { enterPresent } from './enterPresent.ts'
import { prepareStage } from './prepareStage.ts'
import { dayFrom, playRunningRound } from './runningRound.ts'
import { loadCast } from './stage.ts'
import { openStory } from './story.ts'

export interface BuildParts {
  readonly appUrl: string
  readonly ownerUrl: string
  readonly keys: InstanceKeys
  readonly files: Files
  /** The running round is in its middle on this day. */
  readonly now: Date
  /** Told what is being made, since it takes most of a minute. */
  readonly log: (line: string) => void
}

export interface Built {
  /** Shown once; nobody can read the passwords later. */
  readonly accounts: readonly GivenAccount[]
  /** What people of the running round are to be told. */
  readonly jobs: readonly Job[]
}

/** Puts the whole story into a new installation, by the rules that hold for everybody. */
export async function buildDemonstration(parts: BuildParts): Promise<Built> {
  await mark(parts)
  const db = openDatabase(lazily(parts.appUrl), { connections: 6 })
  const story = await openStory({ ...parts, db })
  try {
    const cast = await prepareStage(story, () => loadCast({ db }))
    for (const finished of finishedYears) {
      await playFinishedRound(story, cast, finished)
    }
    await enterPresent(story)
    await playCanGiuoc(story, dayFrom(parts.now))
    story.takeJobs()
    await playRunningRound(story, cast, dayFrom(parts.now))
    story.at(parts.now)
    return { accounts: await giveAccounts(db, parts), jobs: story.takeJobs() }
  } finally {
    await story.close()
    await db.close()
  }
}

/** First of all, so that what was begun never passes for a real installation. */
async function mark({ ownerUrl, now }: BuildParts): Promise<void> {
  const owner = openDatabase(ownerUrl, { connections: 1 })
  try {
    await owner.write((trx) => markDemonstration(trx, now))
  } finally {
    await owner.close()
  }
}

/** Nothing is lost by a power cut that would not be made anew. */
function lazily(url: string): string {
  const made = new URL(url)
  made.searchParams.set('options', '-c synchronous_commit=off')
  return made.href
}
