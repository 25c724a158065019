export type { UnitRow } from './queries.ts'
export {
  existedOn,
  lineageOf,
  loadUnitRegistry,
  referTo,
  successorsOn,
  type UnitRegistry,
  unitsOn,
} from './registry.ts'
export { mountUnits } from './routes.ts'
