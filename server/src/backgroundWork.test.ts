import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { useWorld } from '../test/peopleWorld.ts'
import { invented, mergerOf, useUnits } from '../test/unitEvents.ts'
import { startBackgroundWork } from './backgroundWork.ts'
import { readConfig } from './config.ts'
import { openFiles } from './platform/files/index.ts'
import { loadInstanceKeys } from './platform/keys/instanceKeys.ts'

const world = useWorld()
const { record, commune } = useUnits(world)

it('a start carries out the events whose day came while nothing ran', async () => {
  const [one, other, into] = [await commune(), await commune(), invented()]
  const { person, post } = await world().place({ unit: one, role: 'officer' })
  const posts = [{ post, to: into.unit }]
  const change = mergerOf([one, other], '2026-12-01', into)
  expect((await record(world().admin.person, change, { posts })).refusal).toBeNull()
  const unitOf = async () => (await world().actor(person)).authorities.map(({ unit }) => unit)
  await startAt('2026-11-30T16:59:59Z')
  expect(await unitOf()).toEqual([one])
  await startAt('2026-12-20T01:00:00Z')
  expect(await unitOf()).toEqual([into.unit])
})

/** The program starts at that hour, and ends again. */
async function startAt(instant: string): Promise<void> {
  world().setNow(instant)
  const directory = await mkdtemp(join(tmpdir(), 'thang-background-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const { db, appUrl } = world().database
  const lines: string[] = []
  const config = readConfig({ THANG_DATA: directory })
  const running = await startBackgroundWork({
    config,
    files: openFiles(config.files, directory),
    appUrl,
    db,
    keys: await loadInstanceKeys(directory),
    clock: () => new Date(instant),
    address: () => 'https://thang.example.vn',
    log: (line) => void lines.push(line),
  })
  await running.stop()
  expect(lines.filter((line) => line.includes('What fell due'))).toEqual([])
}
