import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Finished {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const main = resolve(import.meta.dirname, '../main.ts')

/** What a command has around it. From where the program lies compiled it starts in a third of the time. */
export const surroundings = {
  PATH: process.env['PATH'],
  LANG: 'C.UTF-8',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
}

/** A folder of its own for the files of one test, gone when the test has finished. */
export function workFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'thang-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** Runs the real command in a folder, in Vietnamese unless the arguments say otherwise. */
export function runThang(folder: string, ...args: readonly string[]): Promise<Finished> {
  return runThangWith({}, folder, ...args)
}

/** The same with more in its environment. */
export function runThangWith(
  env: Readonly<Record<string, string>>,
  folder: string,
  ...args: readonly string[]
): Promise<Finished> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: { ...surroundings, ...env },
    })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, err }))
  })
}

/** The cells of a CSV text without quotes. */
export function cellsOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
}
