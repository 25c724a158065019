import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { demonstrationConfig, noteStanding, standingOf } from './directory.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-demonstration-'))
})
afterEach(() => rm(directory, { recursive: true }))

const config = () => demonstrationConfig({ THANG_DATA: directory })

it('a demonstration keeps to a directory of its own', () => {
  expect(basename(demonstrationConfig({}).dataDirectory)).toBe('.thang-demo')
  expect(basename(demonstrationConfig({ THANG_DATA: '' }).dataDirectory)).toBe('.thang-demo')
})

it('a demonstration takes no database of somebody else’s', () => {
  expect(() => demonstrationConfig({ DATABASE_URL: 'postgres://a@b/c' })).toThrow(/DATABASE_URL/)
})

it('an empty directory is taken, and what was begun is told from what was finished', async () => {
  expect(await standingOf(config())).toBe('none')
  await noteStanding(config(), 'building')
  await mkdir(join(directory, 'postgres'))
  expect(await standingOf(config())).toBe('building')
  await noteStanding(config(), 'complete')
  expect(await standingOf(config())).toBe('complete')
})

it('a directory with real data is refused with what to do', async () => {
  await mkdir(join(directory, 'postgres'))
  await expect(standingOf(config())).rejects.toThrow(/dữ liệu thật.*THANG_DATA/)
})
