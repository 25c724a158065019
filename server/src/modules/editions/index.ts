export { mountEditions } from './routes.ts'
