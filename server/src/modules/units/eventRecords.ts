import {
  insertOfficeEvent,
  listRecordedEvents,
  listStoredEvents,
  lockUnitEvents,
  saveSettled,
  saveWithdrawn,
} from './eventQueries.ts'
import { eventsInForce } from './history.ts'

export type { RecordedEvent } from './eventQueries.ts'

/** What the module that records events asks of those that are kept; lock before anything is written. */
export const unitEventRecords = {
  eventsInForce,
  insertOfficeEvent,
  listRecordedEvents,
  listStoredEvents,
  lockUnitEvents,
  saveSettled,
  saveWithdrawn,
}
