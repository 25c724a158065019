import type { FastifyInstance } from 'fastify'
import { mountManagementRoutes } from './managementRoutes.ts'
import { mountOwnRoutes } from './ownRoutes.ts'
import { mountOidc } from './oidc/routes.ts'
import type { AccountParts } from './parts.ts'
import { warmUpPasswords } from './password.ts'
import { mountVisitorRoutes } from './visitorRoutes.ts'

/** Mounts signing in, one's own account, and what administrators do about the accounts of others. */
export function mountAccounts(app: FastifyInstance, parts: AccountParts): void {
  app.addHook('onReady', warmUpPasswords)
  mountVisitorRoutes(app, parts)
  if (parts.oidc !== null) mountOidc(app, parts, parts.oidc)
  mountOwnRoutes(app, parts)
  mountManagementRoutes(app, parts)
}
