export {
  findStoredFramework,
  listFrameworksById,
  listKnownNodes,
  listStoredFrameworks,
  type StoredFramework,
} from './queries.ts'
export { mountFrameworks } from './routes.ts'
