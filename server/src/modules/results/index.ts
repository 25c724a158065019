export { mountResults } from './routes.ts'
