import { checkEvents, replayEvents, type UnitEvent, type UnitHistory } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { listStoredEvents, type StoredEvent } from './eventQueries.ts'

/** Units through time, with what is kept of each event beside it. */
export interface RecordedHistory {
  readonly history: UnitHistory
  readonly stored: readonly StoredEvent[]
}

/** Replays all that is recorded of units; one query, a few hundred rows. */
export async function loadUnitHistory(trx: ReadTrx): Promise<RecordedHistory> {
  const stored = await listStoredEvents(trx)
  return { history: replaySound(stored), stored }
}

/**
 * An event that officials recorded may come to contradict facts that are shipped later, such as the
 * same merger; what can then not have happened is left out, as is what was withdrawn.
 */
export function replaySound(stored: readonly StoredEvent[]): UnitHistory {
  const checked = checkEvents(eventsInForce(stored))
  const sound = checked.filter(
    ({ problems }) => !problems.some(({ severity }) => severity === 'error'),
  )
  return replayEvents(sound.map(({ event }) => event))
}

/** All but those that were withdrawn. */
export function eventsInForce(stored: readonly StoredEvent[]): UnitEvent[] {
  return stored.flatMap(({ event, withdrawn }) => (withdrawn === null ? event : []))
}
