export { migrateDatabase, seedDatabase, serve } from './main.ts'
