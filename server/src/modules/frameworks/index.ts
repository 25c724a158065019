export {
  findStoredFramework,
  listFrameworksById,
  listKnownNodes,
  type StoredFramework,
} from './queries.ts'
export { mountFrameworks } from './routes.ts'
