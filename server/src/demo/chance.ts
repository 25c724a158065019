import { createHash } from 'node:crypto'

/** Invented figures: the same for the same words at every build, and unlike for unlike ones. */
export function chance(...words: readonly (string | number)[]): number {
  const digest = createHash('sha256').update(words.join('|')).digest()
  return digest.readUInt32BE(0) / 2 ** 32
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, ...words: readonly (string | number)[]): number {
  return low + Math.floor(chance(...words) * (high - low + 1))
}

/** One of the list. Throws where it is empty. */
export function oneOf<One>(list: readonly One[], ...words: readonly (string | number)[]): One {
  const found = list[between(0, list.length - 1, ...words)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** An identity of the form of a UUID. */
export function identityOf(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('|')).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}
