import type { FastifyInstance } from 'fastify'
import type { Workspace } from '../../platform/http/actorRoutes.ts'
import type { Actor } from './actor.ts'
import type { KnownNodes } from './createPost.ts'
import type { TellAddress } from './editPerson.ts'
import { mountPersonRoutes } from './personRoutes.ts'
import { mountPostRoutes } from './postRoutes.ts'

/** Mounts the routes of people, posts, who holds them, and what of it is lent. */
export function mountPeople(
  app: FastifyInstance,
  workspace: Workspace<Actor>,
  {
    knownNodes,
    tellAddress,
  }: { readonly knownNodes: KnownNodes; readonly tellAddress: TellAddress },
): void {
  mountPersonRoutes(app, workspace, tellAddress)
  mountPostRoutes(app, workspace, knownNodes)
}
