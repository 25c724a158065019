import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartFailure } from '../startFailure.ts'

/** Secrets of an installation, kept outside the database, so that a copy of it alone opens nothing. */
export interface InstanceKeys {
  /** Encrypts a secret that is to stand in the database; `subject` binds it to its row. */
  readonly seal: (plain: Buffer, subject: string) => Buffer
  /** The secret again; throws where it was sealed with another key, for another row, or changed. */
  readonly open: (sealed: Buffer, subject: string) => Buffer
  /** Ed25519, for what proves where the audit chain stood on a day. */
  readonly signingKey: KeyObject
}

/** Reads the keys below the data directory (`keys/`, for the program's user alone); makes them at the first start. */
export async function loadInstanceKeys(dataDirectory: string): Promise<InstanceKeys> {
  const directory = join(dataDirectory, 'keys')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const sealing = await readOrMake(join(directory, 'sealing.key'), makeSealingKey)
  const signing = await readOrMake(join(directory, 'audit-signing.pem'), makeSigningKey)
  return keysFrom(sealing, signing, directory)
}

function keysFrom(sealing: string, signing: string, directory: string): InstanceKeys {
  const key = Buffer.from(sealing.trim(), 'base64')
  if (key.length !== 32) throw damaged(join(directory, 'sealing.key'))
  return {
    seal: (plain, subject) => seal(key, plain, subject),
    open: (sealed, subject) => open(key, sealed, subject),
    signingKey: readSigningKey(signing, join(directory, 'audit-signing.pem')),
  }
}

/** AES-256-GCM: nonce of 12 bytes, tag of 16, then the ciphertext. */
function seal(key: Buffer, plain: Buffer, subject: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(subject))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

function open(key: Buffer, sealed: Buffer, subject: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), {
    authTagLength: 16,
  })
  decipher.setAAD(Buffer.from(subject)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/** Two processes may start at once: whoever comes second reads what the first made. */
async function readOrMake(path: string, make: () => string): Promise<string> {
  const found = await readFile(path, 'utf8').catch(() => undefined)
  if (found !== undefined) return found
  const whole = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(whole, make(), { mode: 0o600 })
  // A link is there whole or not at all, and never replaces another.
  await link(whole, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(whole)
  return readFile(path, 'utf8')
}

function makeSealingKey(): string {
  return `${randomBytes(32).toString('base64')}\n`
}

function makeSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519')
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function readSigningKey(pem: string, path: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch {
    throw damaged(path)
  }
}

function damaged(path: string): StartFailure {
  return new StartFailure(
    `Khóa ở ${path} bị hỏng. Hãy khôi phục tệp ấy từ bản sao lưu; nếu xóa nó, mọi người phải đặt lại yếu tố thứ hai.`,
    `The key in ${path} is damaged. Restore that file from a backup; without it everybody must set up the second factor again.`,
  )
}
