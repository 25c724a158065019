import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { tooManySignIns } from './refusals.ts'

/** What a hash costs; kept beside it, so that older ones stay good and are renewed at the next sign-in. */
export interface Argon2Cost {
  /** KiB. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** OWASP's first choice for argon2id. */
export const presentCost: Argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const nonceLength = 16
const tagLength = 32

/**
 * Where one waits for a hash: a flood of sign-ins by strangers holds up nobody who has proved something
 * before, and waits itself while there is anybody of these.
 */
export type Line = 'known' | 'stranger'

interface Parsed extends Argon2Cost {
  readonly nonce: Buffer
  readonly tag: Buffer
}

/** The argon2id hash of a secret as a PHC string. */
export async function hashSecret(secret: string, cost: Argon2Cost = presentCost): Promise<string> {
  const nonce = randomBytes(nonceLength)
  return format({
    ...cost,
    nonce,
    tag: await derive(secret, { ...cost, nonce, line: 'known' }, tagLength),
  })
}

/** Whether the secret is that of the hash, and whether the hash costs other than hashes do now. */
export async function verifySecret(
  secret: string,
  hash: string,
  line: Line = 'known',
): Promise<{ readonly right: boolean; readonly outdated: boolean }> {
  const parsed = parse(hash)
  const tag = await derive(secret, { ...parsed, line }, parsed.tag.length)
  const outdated =
    parsed.memory !== presentCost.memory ||
    parsed.passes !== presentCost.passes ||
    parsed.parallelism !== presentCost.parallelism ||
    parsed.tag.length !== tagLength
  return { right: timingSafeEqual(tag, parsed.tag), outdated }
}

function format({ memory, passes, parallelism, nonce, tag }: Parsed): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`
}

function parse(hash: string): Parsed {
  const found =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash)
  if (found === null) throw new Error('a password hash is not argon2id in PHC form')
  const [, memory = '', passes = '', parallelism = '', nonce = '', tag = ''] = found
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

/** PHC strings carry no padding. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

async function derive(
  secret: string,
  { line, memory, passes, parallelism, nonce }: Omit<Parsed, 'tag'> & { readonly line: Line },
  length: number,
): Promise<Buffer> {
  await enter(line)
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      const cost = { memory, passes, parallelism, nonce, tagLength: length, message: secret }
      argon2('argon2id', cost, (error, tag) => (error ? reject(error) : resolve(tag)))
    })
  } finally {
    leave()
  }
}

/** So many hashes at once: a flood of sign-ins waits in line and starves nothing else. */
const most = 2
/** Beyond it whoever comes is sent away at once: they would have given up before their turn. */
const longestLine = 300
let running = 0
const waiting: Record<Line, (() => void)[]> = { known: [], stranger: [] }

async function enter(line: Line): Promise<void> {
  if (running < most) {
    running += 1
    return
  }
  if (waiting[line].length >= longestLine) throw tooManySignIns()
  await new Promise<void>((resolve) => void waiting[line].push(resolve))
}

/** The place goes to the next in line, so that nobody slips in between; strangers let the others go first. */
function leave(): void {
  const next = waiting.known.shift() ?? waiting.stranger.shift()
  if (next === undefined) running -= 1
  else next()
}
