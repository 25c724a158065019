export { type NoticeParts, noticeQueues, noticeSchedules } from './background.ts'
export { mountNotices } from './routes.ts'
