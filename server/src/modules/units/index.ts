export { insertOfficeEvent, lockUnitEvents } from './eventQueries.ts'
export { loadUnitHistory } from './history.ts'
export { drawUnits, saveShippedEvents } from './picture.ts'
export type { UnitRow } from './queries.ts'
export {
  lineageOf,
  loadUnitRegistry,
  referTo,
  successorsOn,
  type UnitRegistry,
} from './registry.ts'
export { mountUnits } from './routes.ts'
export { searchUnits } from './searchUnits.ts'
