export { getIssuedFramework } from './issuedFramework.ts'
export {
  findStoredFramework,
  listFrameworksById,
  listKnownNodes,
  listStoredFrameworks,
  type StoredFramework,
} from './queries.ts'
export { mountFrameworkDrafts } from './drafts/routes.ts'
export { mountFrameworks } from './routes.ts'
