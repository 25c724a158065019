export { type EarlierTable, findEarlierTable } from './earlierTable.ts'
export { listPublishedAnswers } from './publishedAnswers.ts'
export { listEditionRows, publishedStamp } from './queries.ts'
export { mountEditions } from './routes.ts'
