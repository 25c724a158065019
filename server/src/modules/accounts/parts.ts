import type { FastifyRequest } from 'fastify'
import type { Author } from '../../platform/audit/appendAudit.ts'
import type { Workspace } from '../../platform/http/actorRoutes.ts'
import { unknownAuthor } from '../../platform/http/recordRefusals.ts'
import type { InstanceKeys } from '../../platform/keys/instanceKeys.ts'
import type { Actor } from '../people/index.ts'
import type { OidcSettings } from './oidc/settings.ts'

/** What the accounts work with. */
export interface AccountParts extends Workspace<Actor> {
  readonly keys: InstanceKeys
  /** The site's address for links in mails. */
  readonly address: () => string
  /** The address that visitors know, where it is configured. */
  readonly publicUrl: string | undefined
  /** The provider by which one may sign in, where one is configured. */
  readonly oidc: OidcSettings | null
}

/** Somebody who is about to prove who they are, and from where. */
export interface Visitor {
  readonly author: Author
  readonly now: Date
  readonly address: string
  readonly userAgent: string | null
}

export function visitorOf(request: FastifyRequest, now: Date): Visitor {
  const { ip: address, headers } = request
  return {
    author: unknownAuthor(request),
    now,
    address,
    userAgent: headers['user-agent'] ?? null,
  }
}

/** The visitor's words in the audit once it is known who they are. */
export function authorAs(
  { author }: Visitor,
  person: { readonly personId: string; readonly name: string },
): Author & { readonly personId: string } {
  return { ...author, personId: person.personId, name: person.name }
}
