import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAssessment } from '../assessment/openAssessment.ts'
import { savingWork } from './killed/savingWork.ts'
import { fillSubmission, sendingWork } from './killed/sendingWork.ts'
import { uploadingWork } from './killed/uploadingWork.ts'
import { verifyAudit } from './killed/verifyAudit.ts'
import type { Work } from './killed/work.ts'
import { KilledServer } from './killedServer.ts'
import { Official } from './official.ts'

const directory = mkdtempSync(join(tmpdir(), 'thang-submission-kills-'))
let server: KilledServer
let works: Work[]

beforeAll(async () => {
  server = await KilledServer.on(directory)
  await server.start()
  works = await beginWorks()
})

afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true, force: true, maxRetries: 10 })
})

it(
  'after 20 kills amid saves, steps and uploads every acknowledged change is there once, and only whole files count',
  { timeout: 400_000 },
  async () => {
    for (let round = 0; round < 20; round += 1) {
      const under = works.map((work) => work.goOn())
      await sleep(100 + 41 * (round % 10))
      await server.kill()
      await Promise.all(under)
      await server.start()
      for (const work of works) await work.resume()
    }
    for (const work of works) expect(work.done()).toBeGreaterThanOrEqual(5)
    await server.stop()
    const verified = verifyAudit(directory)
    expect(verified.output, verified.output).not.toMatch(/hỏng|broken/i)
    expect(verified.status, verified.output).toBe(0)
  },
)

/** Three communes in a round: one is filled, one sent and taken back, one gathers evidence. */
async function beginWorks(): Promise<Work[]> {
  const { communes, indicators, db } = await openAssessment(
    { address: server.address, directory },
    3,
  )
  await db.close()
  const [filled, sent, gathering] = communes
  if (filled === undefined || sent === undefined || gathering === undefined) return []
  const officerOf = ({ officer }: typeof filled) => Official.signedIn(server.address, officer)
  await fillSubmission(officerOf(sent), sent.submission, indicators)
  return [
    savingWork(officerOf(filled), filled.submission, indicators.slice(0, 5)),
    sendingWork(officerOf(sent), sent.submission),
    await uploadingWork(officerOf(gathering), gathering.unit),
  ]
}
