export { findStoredFramework, listFrameworksById, type StoredFramework } from './queries.ts'
export { mountFrameworks } from './routes.ts'
