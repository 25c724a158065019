export { mapInWorkers, type MapOptions } from './mapInWorkers.ts'
export { shareArray } from './shareArray.ts'
export { type ExportedFunction, openWorkers, type Workers } from './workers.ts'
