import { createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/)

/** What a sealed file says: where the chain of an installation stood at a moment. */
const Seal = z.strictObject({
  file: z.string(),
  instance: z.uuid(),
  count: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  /** The file sealed before it, so that one which is taken away is missed. */
  previous: z.string().nullable(),
})
export type Seal = z.infer<typeof Seal>

const SealFile = Seal.extend({ publicKey: Base64, signature: Base64 })

/** A sealed file that proves nothing, and why. */
export interface BadSeal {
  readonly file: string
  readonly problem: 'unreadable' | 'renamed' | 'other-instance' | 'other-key' | 'bad-signature'
}

/** Whose seals are believed. */
export interface Sealer {
  readonly instance: string
  /** Null where the keys are not at hand: then a file is only checked against the key in itself. */
  readonly publicKey: KeyObject | null
}

/** The names of the sealed files of a directory in the order of their days; none where there is no directory. */
export async function listSealFiles(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => sealName.test(name)).toSorted(byDayAndNumber)
}

/** The name of the n-th seal of a day, from 1. */
export function sealFileName(day: string, number: number): string {
  return number === 1 ? `${day}.json` : `${day}.${number}.json`
}

export function dayOfSeal(file: string): string {
  return file.slice(0, 10)
}

/** Reads and checks one sealed file. */
export async function readSeal(
  directory: string,
  file: string,
  sealer: Sealer,
): Promise<Seal | BadSeal> {
  const text = await readFile(join(directory, file), 'utf8').catch(() => '')
  const parsed = SealFile.safeParse(parseJson(text))
  if (!parsed.success) return { file, problem: 'unreadable' }
  const { publicKey, signature, ...seal } = parsed.data
  const key = readKey(publicKey)
  if (key === undefined) return { file, problem: 'unreadable' }
  if (!verify(null, textOf(seal), key, Buffer.from(signature, 'base64'))) {
    return { file, problem: 'bad-signature' }
  }
  if (sealer.publicKey !== null && !key.equals(sealer.publicKey)) {
    return { file, problem: 'other-key' }
  }
  if (seal.instance !== sealer.instance) return { file, problem: 'other-instance' }
  return seal.file === file ? seal : { file, problem: 'renamed' }
}

export function isSeal(read: Seal | BadSeal): read is Seal {
  return !('problem' in read)
}

/** Writes a sealed file, whole or not at all; false where one of that name is there already. */
export async function writeSeal(
  directory: string,
  seal: Seal,
  signingKey: KeyObject,
): Promise<boolean> {
  await mkdir(directory, { recursive: true })
  const whole = join(directory, `.${seal.file}.${randomBytes(6).toString('hex')}`)
  await writeDurably(whole, sealed(seal, signingKey))
  try {
    // A link never replaces a file, as a rename would.
    await link(whole, join(directory, seal.file))
    await syncDirectory(directory)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(whole)
  }
}

function sealed(seal: Seal, signingKey: KeyObject): string {
  const publicKey = createPublicKey(signingKey)
    .export({ type: 'spki', format: 'der' })
    .toString('base64')
  const signature = sign(null, textOf(seal), signingKey).toString('base64')
  return `${JSON.stringify({ ...seal, publicKey, signature }, null, 2)}\n`
}

/** What is signed: a line for each value, so that it can be checked without this program. */
function textOf({ file, instance, count, hash, at, previous }: Seal): Buffer {
  const lines = [
    'thang audit head 1',
    `file ${file}`,
    `instance ${instance}`,
    `count ${count}`,
    `hash ${hash}`,
    `at ${at}`,
    `previous ${previous ?? '-'}`,
  ]
  return Buffer.from(lines.map((line) => `${line}\n`).join(''))
}

const sealName = /^\d{4}-\d{2}-\d{2}(\.[1-9]\d*)?\.json$/

function byDayAndNumber(one: string, other: string): number {
  const byDay = dayOfSeal(one).localeCompare(dayOfSeal(other), 'en')
  return byDay === 0 ? numberOf(one) - numberOf(other) : byDay
}

function numberOf(file: string): number {
  return Number(/\.(\d+)\.json$/.exec(file)?.[1] ?? 1)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readKey(base64: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(base64, 'base64'), type: 'spki', format: 'der' })
  } catch {
    return undefined
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o644)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Windows has no such thing, and needs none. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
