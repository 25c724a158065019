export { createGate } from './gate.ts'
export { type OpenedSession, openSession, type SessionOpening } from './sessions.ts'
export { type SessionCookie, sessionCookie } from './sessionCookie.ts'
