export { readJsonFile } from './jsonFile.ts'
export { locateJsonError } from './locateJsonError.ts'
export { matchUnit, type UnitMatch } from './matchUnit.ts'
export { type Membership, membershipOf } from './membership.ts'
export type { ShippedCalendar } from './readCalendars.ts'
export { readFramework, type ReadFramework } from './readFramework.ts'
export { readShippedData } from './readShippedData.ts'
export { shapeProblems } from './shapeProblems.ts'
export { ShippedDataError } from './shippedDataError.ts'
export type {
  ShippedData,
  ShippedEdition,
  ShippedFigure,
  ShippedInput,
  ShippedLineage,
  ShippedName,
  ShippedTable,
  ShippedUnit,
} from './shippedData.ts'
