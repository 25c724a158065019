export { listSources } from './queries.ts'
export { mountSources } from './routes.ts'
