import { LRUCache } from 'lru-cache'
import type { Clock } from '../clock.ts'
import { networkOf } from './networkOf.ts'

/** More than a browser with a cookie of last month ever causes, and nothing to whoever wants to fill a disk. */
const mostAnHour = 60
const hour = 3_600_000

/**
 * Says whether what somebody unknown was refused is still to be recorded: so many an hour from one
 * network. The audit keeps everything for ever, and each entry waits for the one before.
 */
export function rememberStrangers(clock: Clock): (address: string | null) => boolean {
  const seen = new LRUCache<string, { readonly since: number; count: number }>({ max: 10_000 })
  return (address) => {
    const network = networkOf(address ?? '')
    const now = clock().getTime()
    const known = seen.get(network)
    if (known === undefined || now - known.since >= hour) {
      seen.set(network, { since: now, count: 1 })
      return true
    }
    known.count += 1
    return known.count <= mostAnHour
  }
}
