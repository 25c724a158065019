export { mountUnitEvents } from './routes.ts'
