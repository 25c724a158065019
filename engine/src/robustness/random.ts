/**
 * The state of a random stream: four 32-bit words of a xoshiro128** generator (Blackman and Vigna,
 * 2018). Drawing changes it.
 */
export type RandomStream = Int32Array

/**
 * The random stream of one replication. It depends on the seed and the replication's number only, so
 * that a replication draws the same numbers on any worker, in any order, in a block of any size.
 * Seed and number are whole numbers from 0 to 2⁵³ − 1; throws on others.
 * The words of the state are hashed from both; the first differs between any two replications
 * (below 2³²) of a seed, so that no two of them share a stream.
 */
export function openStream(seed: number, replication: number): RandomStream {
  const stream = new Int32Array(4)
  seedStream(stream, seed, replication)
  return stream
}

/** `openStream` into a stream that exists. */
export function seedStream(stream: RandomStream, seed: number, replication: number): void {
  checkWhole('seed', seed)
  checkWhole('replication', replication)
  const low = mix(seed | 0)
  const high = mix(Math.floor(seed / 2 ** 32) ^ 0x5bf03635)
  const key = mix(low ^ Math.imul(high, 0x9e3779b1))
  const far = mix(Math.floor(replication / 2 ** 32) ^ key)
  const first = mix((replication | 0) ^ far)
  let second = mix(low ^ 0x3c6ef372) ^ first
  stream[0] = first
  for (let word = 1; word < 4; word += 1) {
    second = (second + 0x9e3779b9) | 0
    stream[word] = mix(second ^ Math.imul(high, word))
  }
  // All zeros is the one state the generator cannot leave.
  if (stream.every((word) => word === 0)) stream[3] = 1
}

/** The next 32 random bits, as a whole number from 0 to 2³² − 1. */
export function nextBits(stream: RandomStream): number {
  const s0 = stream[0] ?? 0
  const s1 = stream[1] ?? 0
  const s2 = (stream[2] ?? 0) ^ s0
  const s3 = (stream[3] ?? 0) ^ s1
  stream[0] = s0 ^ s3
  stream[1] = s1 ^ s2
  stream[2] = s2 ^ (s1 << 9)
  stream[3] = rotate(s3, 11)
  return Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0
}

/** The next number of the uniform distribution on [0, 1), with all 53 bits of a double. */
export function nextUniform(stream: RandomStream): number {
  const high = nextBits(stream) >>> 5
  const low = nextBits(stream) >>> 6
  return (high * 2 ** 26 + low) * 2 ** -53
}

/** The next number of the standard normal distribution (Marsaglia's polar method). */
export function nextNormal(stream: RandomStream): number {
  for (;;) {
    const x = 2 * nextUniform(stream) - 1
    const y = 2 * nextUniform(stream) - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/**
 * The next number of the gamma distribution with this shape (positive) and scale 1 (Marsaglia and
 * Tsang, 2000; below 1 by the power of a uniform number).
 */
export function nextGamma(stream: RandomStream, shape: number): number {
  if (shape < 1) return nextGamma(stream, shape + 1) * (1 - nextUniform(stream)) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = nextNormal(stream)
    const v = (1 + c * x) ** 3
    const u = 1 - nextUniform(stream)
    if (v > 0 && Math.log(u) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A bijection of 32-bit words that scatters their bits (the finaliser of MurmurHash3). */
function mix(word: number): number {
  let x = word | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

function checkWhole(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${what}: not a whole number from 0: ${value}`)
  }
}
