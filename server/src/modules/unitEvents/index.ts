export { mountUnitEvents } from './routes.ts'
export { settleDueEvents, type SettleParts, settleQueue } from './settleDueEvents.ts'
export { unitsChangedQueue } from './unitsChanged.ts'
