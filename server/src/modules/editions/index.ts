export { listEditionRows, publishedStamp } from './queries.ts'
export { mountEditions } from './routes.ts'
