import type { FastifyInstance } from 'fastify'
import { mountManagementRoutes } from './managementRoutes.ts'
import { mountOwnRoutes } from './ownRoutes.ts'
import type { AccountParts } from './parts.ts'
import { warmUpPasswords } from './password.ts'
import { mountVisitorRoutes } from './visitorRoutes.ts'

/** Mounts signing in, one's own account, and what administrators do about the accounts of others. */
export function mountAccounts(app: FastifyInstance, parts: AccountParts): void {
  app.addHook('onReady', warmUpPasswords)
  mountVisitorRoutes(app, parts)
  mountOwnRoutes(app, parts)
  mountManagementRoutes(app, parts)
}
